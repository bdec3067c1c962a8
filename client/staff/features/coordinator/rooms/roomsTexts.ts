import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type RoomsText } from './text.nl.ts';

export const roomsTexts: Texts<RoomsText> = { nl, en };
