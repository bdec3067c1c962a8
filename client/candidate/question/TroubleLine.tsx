import { useEffect, useRef, useState } from 'react';
import type { AttemptState } from '../attempt/attemptState.ts';
import { Notice } from '../page/Notice.tsx';
import type { Text } from '../text.nl.ts';
import { useText } from '../useText.ts';

/** How long "verbinding hersteld" stays, in ms. */
const restoredMs = 5_000;

/** What is the matter, what it means, what to do; lies over the edge of the page, so nothing moves. */
export function TroubleLine({ state }: { state: AttemptState }) {
  const text = useText();
  const trouble = troubleText(state, text);
  const restored = useJustRestored(state.line === 'lost') && trouble === undefined;
  return (
    <div className="trouble-line" role="status">
      {trouble !== undefined && <Notice status="attention">{trouble}</Notice>}
      {restored && <Notice status="good">{text.line.restored}</Notice>}
    </div>
  );
}

function troubleText({ underway, line, journal, rejection }: AttemptState, { trouble }: Text) {
  if (underway?.hindrance === 'serverBusy') return trouble.serverBusy;
  if (underway?.hindrance === 'lineLost') {
    return journal === 'device' ? trouble.lineLostUnderway : trouble.lineLostUnderwayMemory;
  }
  if (rejection !== undefined) return trouble.rejected[rejection.code];
  if (line === 'lost') return journal === 'device' ? trouble.lineLost : trouble.lineLostUnderwayMemory;
  return undefined;
}

function useJustRestored(lost: boolean): boolean {
  const wasLost = useRef(lost);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    if (lost) {
      wasLost.current = true;
      setRestored(false);
      return;
    }
    if (!wasLost.current) return;
    wasLost.current = false;
    setRestored(true);
    const timer = setTimeout(() => setRestored(false), restoredMs);
    return () => clearTimeout(timer);
  }, [lost]);
  return restored;
}
