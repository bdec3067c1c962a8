import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type SittingText } from './text.nl.ts';

export const sittingTexts: Texts<SittingText> = { nl, en };
