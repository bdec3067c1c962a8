import type { Texts } from '../../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type StatisticsText } from './text.nl.ts';

export const statisticsTexts: Texts<StatisticsText> = { nl, en };
