import type { Sitting } from '#contracts/sitting.ts';
import { useServerNow } from '../../../server/useServerNow.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { StateMark } from '../sittings/StateMark.tsx';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './Sitting.module.css';
import { sittingTexts } from './sittingTexts.ts';

/** The line under the title: state, moments, number of candidates. */
export function SittingMeta({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(sittingTexts);
  const { rehearsal } = useText(sittingsTexts);
  const format = useFormat();
  const { state, plannedAt, startsAt, candidates, design } = sitting;
  const period = periodOf(sitting);
  return (
    <ul className={classes.meta}>
      <li>
        <StateMark state={state} />
      </li>
      {sitting.rehearsal && <li className={classes.rehearsal}>{rehearsal}</li>}
      <li>{format.name(design.name)}</li>
      {period !== undefined ? (
        <li>
          {text.header[sitting.startKind === 'slots' ? 'slots' : 'period'](
            format.dateTime(period.from),
            format.dateTime(period.until),
          )}
        </li>
      ) : startsAt === null ? (
        <li>{text.header.planned(format.dateTime(plannedAt))}</li>
      ) : (
        <Moments sitting={sitting} startsAt={startsAt} />
      )}
      <li>{text.people(candidates)}</li>
    </ul>
  );
}

/** T0 and, while it runs, the end by the server's clock; before T0 the seconds that are left. */
function Moments({ sitting, startsAt }: { readonly sitting: Sitting; readonly startsAt: number }) {
  const { header } = useText(sittingTexts);
  const format = useFormat();
  const now = useServerNow(250);
  const { state, endsAt } = sitting;
  if (state === 'open' && now < startsAt) {
    return (
      <li className={classes.countdown}>
        <span role="timer">{header.startsIn(format.duration(startsAt - now))}</span>
      </li>
    );
  }
  if (state !== 'open') return <li>{header.started(format.dateTime(startsAt))}</li>;
  return (
    <>
      <li>{header.started(format.seconds(startsAt))}</li>
      {endsAt !== null && (
        <li>
          {header.ends(format.seconds(endsAt))} (
          {now < endsAt ? header.left(format.duration(endsAt - now)) : header.over})
        </li>
      )}
    </>
  );
}
