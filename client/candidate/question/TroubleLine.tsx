import { useState } from 'react';
import type { AttemptState } from '../attempt/attemptState.ts';
import { Notice } from '../page/Notice.tsx';
import type { Text } from '../text.nl.ts';
import { useText } from '../useText.ts';

interface Props {
  readonly state: AttemptState;
  /** The line came back a moment ago. */
  readonly restored: boolean;
}

/** Said until it is read, once per page; there is no storage to remember it in. */
let storageRefusalRead = false;

/** What is the matter, what it means, what to do; part of the bar below, so it covers no answer and moves no text. */
export function TroubleLine({ state, restored }: Props) {
  const text = useText();
  const [read, setRead] = useState(storageRefusalRead);
  const trouble = troubleText(state, text);
  return (
    <div className="trouble-line" role="status">
      {trouble !== undefined && <Notice status="attention">{trouble}</Notice>}
      {restored && trouble === undefined && <Notice status="good">{text.line.restored}</Notice>}
      {trouble === undefined && state.journal === 'memory' && !read && (
        <Notice status="attention">
          {text.trouble.storageRefused}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              storageRefusalRead = true;
              setRead(true);
            }}
          >
            {text.general.close}
          </button>
        </Notice>
      )}
    </div>
  );
}

function troubleText({ underway, line, journal, rejection }: AttemptState, { trouble }: Text) {
  if (underway?.hindrance === 'serverBusy') return trouble.serverBusy;
  if (underway?.hindrance === 'paused') return trouble.rejected.paused;
  if (underway?.hindrance === 'lineLost') {
    return journal === 'device' ? trouble.lineLostUnderway : trouble.lineLostUnderwayMemory;
  }
  if (rejection !== undefined) return trouble.rejected[rejection.code];
  if (line === 'lost') return journal === 'device' ? trouble.lineLost : trouble.lineLostUnderwayMemory;
  return undefined;
}
