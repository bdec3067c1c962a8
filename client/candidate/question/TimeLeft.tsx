import { useEffect, useRef, useState } from 'react';
import { durationText } from '../../shared/instantText.ts';
import type { ServerClock } from '../../shared/serverClock.ts';
import { recall, remember } from '../tabMemory.ts';
import { useServerTime } from '../useServerTime.ts';
import { useText } from '../useText.ts';
import { dueAnnouncement, showAgainBelowMs } from './timeLeft.ts';

/** Time left, which one can hide; it comes back at five minutes. Announced politely, and seldom. */
export function TimeLeft({ endsAt, clock }: { endsAt: number; clock: ServerClock }) {
  const { question } = useText();
  const leftMs = Math.max(0, endsAt - useServerTime(clock, endsAt));
  const [hidden, setHidden] = useState(recall<boolean>('timeHidden') === true);
  const [said, setSaid] = useState('');
  const before = useRef(leftMs);

  useEffect(() => {
    if (before.current > showAgainBelowMs && leftMs <= showAgainBelowMs) setHidden(false);
    const due = dueAnnouncement(before.current, leftMs);
    before.current = leftMs;
    if (due === undefined) return;
    setSaid(question.minutesLeft(due));
    // Cleared, so that a screen reader that walks the page does not meet an old time.
    setTimeout(() => setSaid(''), 8_000);
  }, [leftMs, question]);

  const toggle = () => {
    setHidden(!hidden);
    remember('timeHidden', !hidden);
  };
  const [verb, noun] = hidden ? question.showTime : question.hideTime;
  return (
    <div className="time-left">
      <span className="question-bar-label">{question.timeLeft}</span>
      <span className="time-left-value figures" role="timer" aria-label={question.timeLeft}>
        {hidden ? question.timeHidden : durationText(leftMs)}
      </span>
      <button type="button" className="question-bar-button" onClick={toggle}>
        {verb} <span className="visually-hidden">{noun}</span>
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
