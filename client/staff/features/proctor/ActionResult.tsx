import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ActionReport, RoomRow } from '#contracts/room.ts';
import { Notice } from '../../states/Notice.tsx';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';

interface Props {
  readonly title: string;
  readonly rows: readonly RoomRow[];
  readonly report: ActionReport;
  /** Does it again for whom it could not be stored; nobody gets it twice. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** For whom something was done, and for whom not and why. */
export function ActionResult({ title, rows, report, onRetry, onClose }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.dialog;
  const canRetry = report.notDone.some(({ code }) => code === 'storageUnavailable');
  const names = new Map<string, string>(rows.map(({ attemptId, name }) => [attemptId, name]));
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <Stack gap={16}>
        {report.done.length > 0 && <Text>{text.result(report.done.length)}</Text>}
        <Notice tone="attention" role="alert">
          {text.notDone(report.notDone.length)}
          <ul className={classes.whom}>
            {report.notDone.map(({ attemptId, code }) => (
              <li key={attemptId}>
                {names.get(attemptId)}: {texts.codes[code]}
              </li>
            ))}
          </ul>
        </Notice>
        <Group justify="flex-end">
          {canRetry && (
            <Button size="md" variant="default" onClick={onRetry}>
              {text.retry}
            </Button>
          )}
          <Button size="md" onClick={onClose} data-autofocus>
            {text.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
