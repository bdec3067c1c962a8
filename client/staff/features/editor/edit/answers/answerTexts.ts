import type { Texts } from '../../../../useText.ts';
import { en } from './text.en.ts';
import { type AnswerText, nl } from './text.nl.ts';

export const answerTexts: Texts<AnswerText> = { nl, en };
