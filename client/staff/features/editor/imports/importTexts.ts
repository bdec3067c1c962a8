import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type ImportText, nl } from './text.nl.ts';

export const importTexts: Texts<ImportText> = { nl, en };
