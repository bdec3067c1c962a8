import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type RosterText } from './text.nl.ts';

export const rosterTexts: Texts<RosterText> = { nl, en };
