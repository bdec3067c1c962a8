import { useSyncExternalStore } from 'react';

export type Language = 'nl' | 'en';

/** Locale for numbers, dates and times. */
export const localeOf: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const key = 'peil.language';
const listeners = new Set<() => void>();
let current: Language = remembered();

/** The chosen language, Dutch until someone chooses otherwise. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

export function currentLanguage(): Language {
  return current;
}

/** Changes the language everywhere on the page and remembers it on this device. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage refused: the choice lasts as long as this page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Language {
  try {
    const language = localStorage.getItem(key) === 'en' ? 'en' : 'nl';
    document.documentElement.lang = language;
    return language;
  } catch {
    return 'nl';
  }
}
