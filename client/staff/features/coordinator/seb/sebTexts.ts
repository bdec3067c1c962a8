import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type SebText } from './text.nl.ts';

export const sebTexts: Texts<SebText> = { nl, en };
