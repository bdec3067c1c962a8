import { useEffect, useSyncExternalStore } from 'react';
import { setLanguage, useLanguage } from '../shared/language.ts';
import { nl, type Text } from './text.nl.ts';

let english: Text | undefined;
const listeners = new Set<() => void>();

/** The candidate's texts in the chosen language: Dutch is there at once, English when it is asked for. */
export function useText(): Text {
  const language = useLanguage();
  const loaded = useSyncExternalStore(subscribe, () => english);
  useEffect(() => {
    if (language === 'en') void loadEnglish();
  }, [language]);
  return language === 'en' && loaded !== undefined ? loaded : nl;
}

/** Fetches the English texts; without a line it stays Dutch. */
export async function loadEnglish(): Promise<void> {
  if (english !== undefined) return;
  try {
    english = (await import('./text.en.ts')).en;
    for (const listener of listeners) listener();
  } catch {
    setLanguage('nl');
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
