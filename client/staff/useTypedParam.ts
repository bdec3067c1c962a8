import { useEffect, useState } from 'react';
import { useUrlParam } from './useUrlParam.ts';

const restMs = 400;

/**
 * A part of the view that is typed. What is typed counts at once; it stands in the URL when the typing rests or the
 * focus goes elsewhere, because a new URL has the whole page drawn again.
 */
export function useTypedParam(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useUrlParam(name);
  /** With the value of the URL under it: one that came from elsewhere since then wins. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>();
  const isCurrent = typed !== undefined && typed.over === value;
  const waiting = isCurrent && typed.text !== value ? typed.text : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    const settle = () => setValue(waiting);
    const timer = setTimeout(settle, restMs);
    window.addEventListener('focusout', settle, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focusout', settle);
    };
  }, [waiting, setValue]);
  return [isCurrent ? typed.text : value, (text) => setTyped({ text, over: value })];
}
