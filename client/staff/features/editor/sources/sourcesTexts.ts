import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { nl, type SourcesText } from './text.nl.ts';

export const sourcesTexts: Texts<SourcesText> = { nl, en };
