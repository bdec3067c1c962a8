import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type ProgressText } from './text.nl.ts';

export const progressTexts: Texts<ProgressText> = { nl, en };
