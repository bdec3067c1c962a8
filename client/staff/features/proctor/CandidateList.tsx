import { Checkbox } from '@mantine/core';
import { useRef } from 'react';
import type { RoomRow, RoomView } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { byNeed } from './byNeed.ts';
import { CandidateRow, type RowActs } from './CandidateRow.tsx';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import type { RoomStep } from './RoomDialogs.tsx';
import { useSteadyOrder } from './useSteadyOrder.ts';

interface Props {
  readonly view: RoomView;
  readonly found: readonly RoomRow[];
  readonly incidents: readonly RoomRow[];
  /** What is filtered by: another filter is a reason to sort anew. */
  readonly filter: string;
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly disabled: boolean;
  readonly onChoose: (row: RoomRow) => void;
  readonly onIdentify: (row: RoomRow) => void;
  readonly onMore: (row: RoomRow) => void;
  readonly onStep: (step: RoomStep) => void;
}

/** The candidates in big rows; identifying takes one touch, and the focus goes on to the next one. */
export function CandidateList(props: Props) {
  const { view, found, incidents, filter, chosen, setChosen, disabled } = props;
  const { onChoose, onIdentify, onMore, onStep } = props;
  const text = useText(proctorTexts);
  const list = useRef<HTMLDivElement>(null);
  const ordered = useSteadyOrder(found, ({ attemptId }) => attemptId, byNeed, filter, list);

  const next: RowActs['onNext'] = (row, kind, button) => {
    if (kind !== 'identify') return onStep({ kind: 'act', action: kind, rows: [row] });
    const following = nextButton(list.current, button);
    onIdentify(row);
    following?.focus();
  };

  const all = found.length > 0 && found.every(({ attemptId }) => chosen.has(attemptId));
  const draw = (row: RoomRow) => (
    <CandidateRow
      key={row.attemptId}
      row={row}
      chosen={chosen.has(row.attemptId)}
      maximumItems={view.maximumItems}
      everyonePaused={view.sitting.pausedAt !== null}
      disabled={disabled}
      onChoose={onChoose}
      onNext={next}
      onMore={onMore}
    />
  );

  return (
    <div ref={list} className={classes.lists}>
      {found.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <>
          <Checkbox
            size="md"
            className={classes.chooseAll}
            label={text.chooseAll}
            checked={all}
            onChange={() => setChosen(new Set(all ? [] : found.map(({ attemptId }) => attemptId)))}
          />
          <ul className={classes.rows} aria-label={text.list}>
            {ordered.map(draw)}
          </ul>
        </>
      )}
      {incidents.length > 0 && (
        <section aria-labelledby="also-incidents">
          <h2 id="also-incidents">{text.alsoIncidents}</h2>
          <ul className={classes.rows}>{byNeed(incidents).map(draw)}</ul>
        </section>
      )}
    </div>
  );
}

/** The button to identify the next one, so that one can go through the room with one key. */
function nextButton(list: HTMLElement | null, button: HTMLButtonElement): HTMLButtonElement | undefined {
  const buttons = [...(list?.querySelectorAll<HTMLButtonElement>('button[data-next="identify"]') ?? [])];
  return buttons[buttons.indexOf(button) + 1];
}
