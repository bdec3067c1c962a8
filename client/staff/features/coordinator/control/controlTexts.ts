import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type ControlText, nl } from './text.nl.ts';

export const controlTexts: Texts<ControlText> = { nl, en };
