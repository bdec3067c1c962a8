import type { AttemptView } from '#contracts/attempt.ts';
import { dateText, durationText, timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { Notice } from '../page/Notice.tsx';
import { useText } from '../useText.ts';
import { ownStartStage } from './ownStartStage.ts';
import { useBeginAt } from './useBeginAt.ts';
import { useOwnStartText } from './useOwnStartText.ts';

/** What is said of a countdown, in the words of the waiting room. */
export type Announce = (
  remainingMs: number | undefined,
  texts: { readonly inOneMinute: string; readonly inSeconds: (n: number) => string },
) => string;

interface Props {
  readonly view: AttemptView;
  readonly client: AttemptClient;
  readonly slot: NonNullable<NonNullable<AttemptView['ownStart']>['slot']>;
  /** When everyone in the room begins, and what time it is now, by the server's clock. */
  readonly from: number;
  readonly now: number;
  readonly announce: Announce;
}

/** A countdown says nothing to who looks days before. */
const countedMs = 24 * 60 * 60_000;

/** Waiting for the moment of one's own room: day, time, place and a countdown; then the test begins by itself. */
export function SlotStart({ view, client, slot, from, now, announce }: Props) {
  const words = useOwnStartText();
  const { waitingRoom } = useText();
  const language = useLanguage();
  const stage = ownStartStage(view, now);
  useBeginAt(client, from, now, view.admitted && view.pause === null);
  const remainingMs = from - now;
  const extra = Math.round((view.extraMs + view.incidentMs) / 60_000);
  const { durationMinutes } = view.design;
  return (
    <>
      <div className="waiting-room-clock">
        {remainingMs <= 0 ? (
          stage !== 'notAdmitted' && <p className="waiting-room-start">{waitingRoom.starting}</p>
        ) : (
          <>
            {remainingMs <= countedMs && (
              <>
                <p>{waitingRoom.untilStart}</p>
                <p className="waiting-room-countdown figures" role="timer">
                  {durationText(remainingMs)}
                </p>
              </>
            )}
            <p className="waiting-room-start figures">
              {words.slotAt(dateText(from, language), timeText(from, language))}
            </p>
          </>
        )}
        <p className="quiet">{words.slotPlace(slot.room, slot.institute, slot.seat)}</p>
      </div>
      <p className="visually-hidden" role="status">
        {announce(remainingMs, waitingRoom)}
      </p>
      {stage === 'paused' && <Notice status="attention">{words.slotPaused}</Notice>}
      <div className="slot-facts">
        {view.admitted && (
          <p>
            {waitingRoom.stayHere} {waitingRoom.atZero}
          </p>
        )}
        {durationMinutes !== null && (
          <p>
            {words.slotTime(durationMinutes + extra)} {extra > 0 && words.extra(extra)}
          </p>
        )}
      </div>
    </>
  );
}
