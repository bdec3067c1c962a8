import { useEffect, useState } from 'react';

/** Code that is fetched when it is needed, or before, and asked for again until it has come. */
export interface FetchedPart<T> {
  /** Fetches it once, however often this is called; after a failure the next call tries again. */
  fetch(): Promise<T>;
  /** The code as soon as it is there; tries again while the component is on screen. */
  usePart(): { readonly part: T | undefined; readonly failures: number };
}

/** Between tries after a failure, in ms. */
const retryMs = 3_000;

export function fetchedPart<T extends object>(load: () => Promise<T>): FetchedPart<T> {
  let fetched: T | undefined;
  let underway: Promise<T> | undefined;

  function fetch(): Promise<T> {
    underway ??= load().then(
      (part) => {
        fetched = part;
        return part;
      },
      (error: unknown) => {
        underway = undefined;
        throw error;
      },
    );
    return underway;
  }

  return {
    fetch,
    usePart() {
      const [part, setPart] = useState(() => fetched);
      const [failures, setFailures] = useState(0);
      // biome-ignore lint/correctness/useExhaustiveDependencies: fetch is made once, with the part
      useEffect(() => {
        if (part !== undefined) return;
        let gone = false;
        const attempt = () =>
          fetch().then(
            (come) => {
              if (!gone) setPart(() => come);
            },
            () => {
              if (!gone) setFailures(failures + 1);
            },
          );
        const timer = setTimeout(attempt, failures === 0 ? 0 : retryMs);
        return () => {
          gone = true;
          clearTimeout(timer);
        };
      }, [part, failures]);
      return { part, failures };
    },
  };
}
