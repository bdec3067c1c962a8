import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type NoticeText, nl } from './text.nl.ts';

export const noticeTexts: Texts<NoticeText> = { nl, en };
