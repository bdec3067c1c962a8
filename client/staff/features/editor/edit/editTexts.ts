import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type EditText, nl } from './text.nl.ts';

export const editTexts: Texts<EditText> = { nl, en };
