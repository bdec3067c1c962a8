import type { AttemptView } from '#contracts/attempt.ts';
import { dateText, timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { Notice } from '../page/Notice.tsx';
import { BeginButton } from './BeginButton.tsx';
import { ownStartStage } from './ownStartStage.ts';
import { type Announce, SlotStart } from './SlotStart.tsx';
import { useOwnStartText } from './useOwnStartText.ts';
import './ownStart.css';

interface Props {
  readonly view: AttemptView;
  readonly client: AttemptClient;
  /** Server time, renewed every second. */
  readonly now: number;
  /** What is said of a countdown to who cannot see it. */
  readonly announce: Announce;
}

/**
 * Waiting for nobody: when the candidate may begin, what happens then, and the button that does it. Or waiting for the
 * moment of one's own room.
 */
export default function OwnStart({ view, client, now, announce }: Props) {
  const words = useOwnStartText();
  const { ownStart } = view;
  const stage = ownStartStage(view, now);
  if (ownStart !== null && ownStart.slot !== null) {
    const { slot, from } = ownStart;
    return <SlotStart view={view} client={client} slot={slot} from={from} now={now} announce={announce} />;
  }
  return (
    <div className="own-start">
      {stage === 'paused' && <Notice status="attention">{words.paused}</Notice>}
      <p className="waiting-room-start" role="status">
        {stage === 'over' ? words.overTitle : stage === 'now' ? words.now : words.notYet}
      </p>
      {stage === 'over' ? (
        <Notice status="bad">{words.over}</Notice>
      ) : (
        <Facts view={view} before={stage === 'early'} />
      )}
      {stage === 'now' && <BeginButton client={client} />}
    </div>
  );
}

/** From when, until when, and how long. */
function Facts({ view, before }: { readonly view: AttemptView; readonly before: boolean }) {
  const words = useOwnStartText();
  const language = useLanguage();
  const { ownStart, design, extraMs, incidentMs } = view;
  const extra = Math.round((extraMs + incidentMs) / 60_000);
  const at = (instant: number) => [dateText(instant, language), timeText(instant, language)] as const;
  return (
    <ul>
      {before && ownStart !== null && <li>{words.from(...at(ownStart.from))}</li>}
      {ownStart !== null && (
        <li>
          {words.until(...at(ownStart.until))} {words.fullTime}
        </li>
      )}
      {design.durationMinutes !== null && (
        <li>
          {words.time(design.durationMinutes + extra)} {extra > 0 && words.extra(extra)}
        </li>
      )}
    </ul>
  );
}
