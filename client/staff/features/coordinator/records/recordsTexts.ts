import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type RecordsText } from './text.nl.ts';

export const recordsTexts: Texts<RecordsText> = { nl, en };
