import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/** One part of the view that lives in the URL; an empty value leaves it. Typing does not fill the history. */
export function useUrlParam(name: string): readonly [string, (value: string | undefined) => void] {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const set = useCallback(
    (value: string | undefined) => {
      // Not what was drawn last: a choice made just before may not have been drawn yet.
      const next = new URLSearchParams(window.location.search);
      if (value) next.set(name, value);
      else next.delete(name);
      // Drawn at once: as a transition the URL would arrive after the next key.
      void navigate(`?${next}`, { replace: true, flushSync: true });
    },
    [name, navigate],
  );
  return [params.get(name) ?? '', set];
}
