import { useEffect, useState } from 'react';
import { useUrlParam } from './useUrlParam.ts';

const restMs = 400;

/**
 * A part of the view that is typed. What is typed counts at once; it stands in the URL when the typing rests or the
 * focus goes elsewhere, because a new URL has the whole page drawn again.
 */
export function useTypedParam(name: string): readonly [string, (text: string) => void] {
  const [value, setValue] = useUrlParam(name);
  /** `sent`: on its way to the URL by our own doing; what is typed meanwhile must not be lost when it arrives. */
  const [typed, setTyped] = useState<Typed>({ text: value, seen: value, sent: undefined });
  const current = typed.seen === value ? typed : arrived(typed, value);
  if (current !== typed) setTyped(current);

  const { text } = current;
  const isSettled = text === value;
  useEffect(() => {
    if (isSettled) return;
    const settle = () => {
      setTyped((now) => ({ ...now, sent: text }));
      setValue(text);
    };
    const timer = setTimeout(settle, restMs);
    window.addEventListener('focusout', settle, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focusout', settle);
    };
  }, [isSettled, text, setValue]);
  return [text, (next) => setTyped((now) => ({ ...now, text: next }))];
}

interface Typed {
  readonly text: string;
  /** What the URL said when this was last drawn. */
  readonly seen: string;
  readonly sent: string | undefined;
}

/** The URL says something new: our own, or something from elsewhere, as a saved view, and that wins. */
function arrived({ text, sent }: Typed, value: string): Typed {
  return { text: value === sent ? text : value, seen: value, sent: undefined };
}
