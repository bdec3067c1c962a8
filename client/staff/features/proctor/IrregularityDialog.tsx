import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { IrregularityCategory, RoomRow, RoomView } from '#contracts/room.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { useRoomAct } from './useRoomAct.ts';

interface Props {
  readonly view: RoomView;
  /** Null: about the whole room. */
  readonly row: RoomRow | null;
  readonly onClose: () => void;
}

/** Notes an irregularity: what kind, and what happened. */
export function IrregularityDialog({ view, row, onClose }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.note;
  const notify = useNotify();
  const [irregularityId] = useState(newId);
  const [categories, setCategories] = useState<readonly IrregularityCategory[]>([]);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const enough = words.trim().length >= 3;
  const roomId = view.room.id;

  const note = useRoomAct(
    roomId,
    () =>
      call('POST /api/rooms/:roomId/irregularities', {
        params: { roomId },
        body: {
          irregularityId,
          attemptId: row?.attemptId ?? null,
          categories: [...categories],
          text: words.trim(),
        },
      }),
    () => {
      notify(text.done);
      onClose();
    },
  );

  return (
    <StepDialog
      title={text.title(row?.name ?? text.room)}
      submit={text.submit}
      pending={note.isPending}
      error={note.error}
      onSubmit={() => {
        setTried(true);
        if (categories.length > 0 && enough) note.mutate(undefined);
      }}
      onClose={onClose}
    >
      <Checkbox.Group
        label={text.categories}
        value={[...categories]}
        onChange={(value) => setCategories((value as IrregularityCategory[]).slice(0, 5))}
        error={tried && categories.length === 0 && text.categoryMissing}
      >
        <div className={classes.categories}>
          {Object.entries(texts.irregularities).map(([category, label]) => (
            <Checkbox key={category} size="md" value={category} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        size="md"
        label={text.words}
        rows={4}
        maxLength={2_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && !enough && text.wordsMissing}
      />
    </StepDialog>
  );
}
