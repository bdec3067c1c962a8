import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type SittingsText } from './text.nl.ts';

export const sittingsTexts: Texts<SittingsText> = { nl, en };
