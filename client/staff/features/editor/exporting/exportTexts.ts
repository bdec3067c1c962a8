import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type ExportText, nl } from './text.nl.ts';

export const exportTexts: Texts<ExportText> = { nl, en };
