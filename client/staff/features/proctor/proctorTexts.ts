import type { Texts } from '../../useText.ts';
import { en } from './text.en.ts';
import { nl, type ProctorText } from './text.nl.ts';

export const proctorTexts: Texts<ProctorText> = { nl, en };
