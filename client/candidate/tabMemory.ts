/** Remembers something until this tab closes, so that a reload loses nothing. */
export function remember(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(`peil.${key}`, JSON.stringify(value));
  } catch {
    // Storage refused: it lasts as long as the page.
  }
}

/** @returns what was remembered under this key, or undefined */
export function recall<T>(key: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(`peil.${key}`);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}
