import type { Texts } from '../../useText.ts';
import { en } from './text.en.ts';
import { type MeasurementText, nl } from './text.nl.ts';

export const measurementTexts: Texts<MeasurementText> = { nl, en };
