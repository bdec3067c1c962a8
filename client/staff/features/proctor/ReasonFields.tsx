import { NativeSelect, Textarea } from '@mantine/core';
import type { RoomActionKind, RoomReason } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import type { ActionChoice } from './actionOf.ts';
import { proctorTexts } from './proctorTexts.ts';

export interface RoomReasonDraft {
  readonly category: RoomReason['category'] | null;
  readonly text: string;
}

interface Props {
  readonly value: RoomReasonDraft;
  readonly onChange: (value: RoomReasonDraft) => void;
  /** True once someone tried to go on. */
  readonly tried: boolean;
}

/** The reason that goes into the log: a category, and words where that says too little. */
export function ReasonFields({ value, onChange, tried }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.dialog;
  const categories = Object.entries(texts.categories).map(([category, label]) => ({
    value: category,
    label,
  }));
  return (
    <>
      <NativeSelect
        size="md"
        label={text.category}
        data={[{ value: '', label: text.chooseCategory }, ...categories]}
        value={value.category ?? ''}
        onChange={(event) =>
          onChange({ ...value, category: (event.currentTarget.value || null) as RoomReasonDraft['category'] })
        }
        error={tried && value.category === null && text.categoryMissing}
      />
      <Textarea
        size="md"
        label={text.words}
        rows={2}
        maxLength={500}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        error={tried && value.category === 'other' && !isReason(value) && text.wordsMissing}
      />
    </>
  );
}

/** Whether the server asks for a reason. */
export function asksReason(kind: RoomActionKind, { override }: Pick<ActionChoice, 'override'>): boolean {
  if (kind === 'admit') return override;
  return kind !== 'identify' && kind !== 'continue';
}

export function isReason({ category, text }: RoomReasonDraft): boolean {
  return category !== null && (category !== 'other' || text.trim().length >= 3);
}
