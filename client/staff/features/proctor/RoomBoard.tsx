import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconMessage, IconNotes, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '#client/shared/language.ts';
import type { RoomRow, RoomView } from '#contracts/room.ts';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Notice } from '../../states/Notice.tsx';
import { FilterBar } from '../../table/FilterBar.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { useUrlParam } from '../../useUrlParam.ts';
import { BulkBar } from './BulkBar.tsx';
import { CandidateList } from './CandidateList.tsx';
import { GroupChips } from './GroupChips.tsx';
import { NotIdentified } from './NotIdentified.tsx';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { RoomDialogs, type RoomStep } from './RoomDialogs.tsx';
import { RoomLog } from './RoomLog.tsx';
import { roomGroups } from './roomGroup.ts';
import { SeatPlan } from './SeatPlan.tsx';
import { shownRows } from './shownRows.ts';
import { UndoBar } from './UndoBar.tsx';
import { useIdentify } from './useIdentify.ts';
import { useUndo } from './useUndo.ts';

interface Props {
  readonly view: RoomView;
  /** Nothing comes through: what is shown grows old, and nothing can be done. */
  readonly offline: boolean;
  /** When the last data came, by the clock of this device. */
  readonly fetchedAt: number;
}

/** Everyone in the room by who needs somebody first, and what can be done for them. */
export function RoomBoard({ view, offline, fetchedAt }: Props) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const [group, setGroup] = useUrlParam('group');
  const [search, setSearch] = useUrlParam('q');
  const [look, setLook] = useUrlParam('view');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<RoomStep>();
  const undo = useUndo();
  const identify = useIdentify(view);

  const { rows } = view;
  const asked = roomGroups.find((one) => one === group);
  const { found, incidents } = shownRows(rows, asked, search);
  const selection = rows.filter(({ attemptId }) => chosen.has(attemptId));
  const choose = ({ attemptId }: RoomRow) => {
    const next = new Set(chosen);
    if (!next.delete(attemptId)) next.add(attemptId);
    setChosen(next);
  };
  const more = (row: RoomRow) => setStep({ kind: 'candidate', row });

  return (
    <>
      {offline && (
        <Notice tone="stopped" role="status">
          {text.stale(format.seconds(fetchedAt))}
        </Notice>
      )}
      {view.sitting.pausedAt !== null && <Notice tone="attention">{text.everyonePaused}</Notice>}
      {view.signedOff !== null && (
        <Notice tone="stored">
          {text.signedOffBy(view.signedOff.by, format.time(view.signedOff.at))}{' '}
          <ReportLink roomId={view.room.id} label={text.signOff.report} />
        </Notice>
      )}
      <Group gap={8}>
        <Button
          size="md"
          variant="default"
          leftSection={<IconMessage size={20} stroke={1.75} aria-hidden="true" />}
          disabled={offline || rows.length === 0}
          onClick={() => setStep({ kind: 'message', rows: null })}
        >
          {text.message.open}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconNotes size={20} stroke={1.75} aria-hidden="true" />}
          disabled={offline}
          onClick={() => setStep({ kind: 'note', row: null })}
        >
          {text.note.open}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconSignature size={20} stroke={1.75} aria-hidden="true" />}
          disabled={offline}
          onClick={() => setStep({ kind: 'signOff' })}
        >
          {text.signOff.open}
        </Button>
      </Group>
      <GroupChips rows={rows} value={group} onChange={setGroup} />
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={`${text.shown(found.length, rows.length)} · ${text.asOf(format.seconds(fetchedAt))}`}
      >
        <SegmentedControl
          size="md"
          aria-label={text.views.name}
          value={look === 'seats' || look === 'log' ? look : 'list'}
          onChange={(value) => setLook(value === 'list' ? undefined : value)}
          data={(['list', 'seats', 'log'] as const).map((value) => ({ value, label: text.views[value] }))}
        />
      </FilterBar>

      {rows.length === 0 ? (
        <EmptyState title={text.empty.title} body={text.empty.body} />
      ) : look === 'log' ? (
        <RoomLog view={view} />
      ) : look === 'seats' ? (
        <SeatPlan rows={[...found, ...incidents]} chosen={chosen} onMore={more} />
      ) : (
        <CandidateList
          view={view}
          found={found}
          incidents={incidents}
          filter={`${group} ${search}`}
          chosen={chosen}
          setChosen={setChosen}
          disabled={offline}
          onChoose={choose}
          onIdentify={identify.identify}
          onMore={more}
          onStep={setStep}
        />
      )}
      <div className={classes.foot}>
        {selection.length > 0 && (
          <BulkBar
            rows={selection}
            everyonePaused={view.sitting.pausedAt !== null}
            disabled={offline}
            onStep={setStep}
            onClear={() => setChosen(new Set())}
          />
        )}
        <NotIdentified identify={identify} disabled={offline} />
        {undo.ends.map((end) => (
          <UndoBar key={end.actionId} view={view} end={end} undo={undo} disabled={offline} />
        ))}
      </div>
      {step !== undefined && (
        <RoomDialogs
          view={view}
          step={step}
          offline={offline}
          onStep={setStep}
          onActed={(command, report) => {
            undo.remember(command, report);
            setChosen(new Set());
          }}
          onClose={() => setStep(undefined)}
        />
      )}
    </>
  );
}

function ReportLink({ roomId, label }: { readonly roomId: string; readonly label: string }) {
  const language = useLanguage();
  return (
    <a href={`/api/rooms/${roomId}/report?language=${language}`} download>
      {label}
    </a>
  );
}
