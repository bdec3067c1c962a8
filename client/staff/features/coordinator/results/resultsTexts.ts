import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type ResultsText } from './text.nl.ts';

export const resultsTexts: Texts<ResultsText> = { nl, en };
