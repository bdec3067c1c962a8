import type { Texts } from '../../../useText.ts';
import { en } from './text.en.ts';
import { type DiscussionText, nl } from './text.nl.ts';

export const discussionTexts: Texts<DiscussionText> = { nl, en };
