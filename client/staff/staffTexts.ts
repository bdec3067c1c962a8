import type { StaffText } from './StaffText.ts';
import { en } from './text.en.ts';
import { nl } from './text.nl.ts';
import type { Texts } from './useText.ts';

export const staffTexts: Texts<StaffText> = { nl, en };
