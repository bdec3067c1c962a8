import { IconDots } from '@tabler/icons-react';
import type { RoomRow } from '#contracts/room.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { nextFor } from './appliesTo.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { StageMark } from './StageMark.tsx';

export interface RowActs {
  readonly disabled: boolean;
  readonly onChoose: (row: RoomRow) => void;
  readonly onNext: (
    row: RoomRow,
    kind: NonNullable<ReturnType<typeof nextFor>>,
    button: HTMLButtonElement,
  ) => void;
  readonly onMore: (row: RoomRow) => void;
}

interface Props extends RowActs {
  readonly row: RoomRow;
  readonly chosen: boolean;
  readonly maximumItems: number;
  readonly everyonePaused: boolean;
}

/** One candidate: who, how they stand, and what is to be done next at one touch. */
export function CandidateRow(props: Props) {
  const { row, chosen, maximumItems, everyonePaused, disabled, onChoose, onNext, onMore } = props;
  const text = useText(proctorTexts);
  const { name, number, seat } = row;
  const next = nextFor(row, everyonePaused);
  const place = seat === null ? text.noSeat : text.seat(seat);
  return (
    <li className={classes.row} data-stage={row.stage}>
      <label className={classes.choose}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={() => onChoose(row)}
          aria-label={text.choose(name)}
        />
      </label>
      <div className={classes.who}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {number} · {place}
        </span>
      </div>
      <StageMark row={row} />
      <Facts row={row} maximumItems={maximumItems} />
      <div className={classes.acts}>
        {next !== undefined && (
          <button
            type="button"
            className={classes.next}
            data-next={next}
            disabled={disabled}
            aria-label={`${text.kinds[next]}: ${name}`}
            onClick={(event) => onNext(row, next, event.currentTarget)}
          >
            {text.kinds[next]}
          </button>
        )}
        <button
          type="button"
          className={classes.more}
          aria-label={text.more(name)}
          onClick={() => onMore(row)}
        >
          <IconDots size={22} stroke={2} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

/** What is compared with the document before the test, and how far the work is during it. */
function Facts({ row, maximumItems }: { readonly row: RoomRow; readonly maximumItems: number }) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const { birthDate, bigNumber, stage, answered, lastStoredAt, endsAt, extraMinutes, incidentMinutes } = row;
  const isBefore = ['expected', 'absent', 'signedIn', 'identified'].includes(stage);
  const identity = [birthDate && text.born(format.day(birthDate)), bigNumber && text.big(bigNumber)].filter(
    Boolean,
  );
  const facts = isBefore
    ? [identity.length === 0 ? text.noIdentity : identity.join(' · ')]
    : [
        ...(stage === 'ready' ? [] : [text.answered(answered, maximumItems)]),
        ...(lastStoredAt === null ? [] : [text.storedAt(format.seconds(lastStoredAt))]),
        ...(endsAt === null || stage === 'finished' ? [] : [text.until(format.time(endsAt))]),
      ];
  return (
    <div className={classes.facts}>
      <span>{facts.join(' · ')}</span>
      {(extraMinutes > 0 || incidentMinutes > 0) && (
        <span className={classes.quiet}>
          {[
            ...(extraMinutes > 0 ? [text.extra(extraMinutes)] : []),
            ...(incidentMinutes > 0 ? [text.incident(incidentMinutes)] : []),
          ].join(' · ')}
        </span>
      )}
    </div>
  );
}
