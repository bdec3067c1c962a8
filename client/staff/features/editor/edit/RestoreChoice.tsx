import { Button, Group } from '@mantine/core';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';

interface Props {
  /** When the draft on this device was kept. */
  readonly at: number;
  /** The version that is to be restored. */
  readonly version: number;
  readonly onKeep: () => void;
  readonly onRestore: () => void;
}

/** A version is to be restored while a draft is kept: says what is lost by it, and lets a person choose. */
export function RestoreChoice({ at, version, onKeep, onRestore }: Props) {
  const { restore: text } = useText(editTexts);
  const format = useFormat();
  return (
    <EmptyState
      title={text.title}
      body={text.body(format.dateTime(at), version)}
      action={
        <Group gap={8}>
          <Button onClick={onKeep}>{text.keep}</Button>
          <Button variant="default" onClick={onRestore}>
            {text.replace(version)}
          </Button>
        </Group>
      }
    />
  );
}
