import { useState } from 'react';
import { Notice } from '../page/Notice.tsx';
import { useSebText } from './useSebText.ts';
import { wipeJournal } from './wipeJournal.ts';

/** At the end, inside Safe Exam Browser: erases what this device kept and closes, once everything is stored. */
export function LeaveBrowser({ stored }: { stored: boolean }) {
  const { leave } = useSebText();
  const [waiting, setWaiting] = useState(0);

  async function close(): Promise<void> {
    const left = await wipeJournal().catch(() => 0); // a browser that keeps nothing has nothing to erase
    setWaiting(left);
    if (left === 0) location.assign('/seb/einde');
  }
  return (
    <section className="page-section">
      <h2>{leave.title}</h2>
      <p>{leave.text}</p>
      <div role="status">
        {(waiting > 0 || !stored) && (
          <Notice status="attention">{leave.waiting(Math.max(1, waiting))}</Notice>
        )}
      </div>
      <div className="page-actions">
        <button type="button" className="button" disabled={!stored} onClick={() => void close()}>
          {leave.leave}
        </button>
      </div>
    </section>
  );
}
