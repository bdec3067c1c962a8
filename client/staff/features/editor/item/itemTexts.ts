import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type ItemText, nl } from './text.nl.ts';

export const itemTexts: Texts<ItemText> = { nl, en };
