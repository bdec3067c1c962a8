import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type CodesText, nl } from './text.nl.ts';

export const codesTexts: Texts<CodesText> = { nl, en };
