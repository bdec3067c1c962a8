import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type DraftText, nl } from './text.nl.ts';

export const draftTexts: Texts<DraftText> = { nl, en };
