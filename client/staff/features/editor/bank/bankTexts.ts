import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type BankText, nl } from './text.nl.ts';

export const bankTexts: Texts<BankText> = { nl, en };
