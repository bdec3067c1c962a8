import { type Language, useLanguage } from '#client/shared/language.ts';

/** The texts of one subject in every language. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** The texts in the language of this moment. */
export function useText<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}
