import type { Texts } from '../../useText.ts';
import { en } from './text.en.ts';
import { nl, type ReleaseText } from './text.nl.ts';

export const releaseTexts: Texts<ReleaseText> = { nl, en };
