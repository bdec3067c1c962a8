import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type CoverageText, nl } from './text.nl.ts';

export const coverageTexts: Texts<CoverageText> = { nl, en };
