import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type RehearsalText } from './text.nl.ts';

export const rehearsalTexts: Texts<RehearsalText> = { nl, en };
