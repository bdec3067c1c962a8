import type { Texts } from '../../useText.ts';
import { en } from './text.en.ts';
import { type EditorText, nl } from './text.nl.ts';

export const editorTexts: Texts<EditorText> = { nl, en };
