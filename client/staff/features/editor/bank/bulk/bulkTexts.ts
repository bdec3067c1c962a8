import type { Texts } from '../../../../useText.ts';
import { en } from './text.en.ts';
import { type BulkText, nl } from './text.nl.ts';

export const bulkTexts: Texts<BulkText> = { nl, en };
