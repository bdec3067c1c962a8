import { Button, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { ExportFormat } from '#contracts/exporting.ts';
import { downloadFile } from '../../../csv/downloadFile.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useSession } from '../../../session/useSession.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { exportTexts } from './exportTexts.ts';

interface Props {
  readonly codes: ReadonlySet<string>;
}

/** The chosen items as a file, in the format of choice; nothing for who may not take items out. */
export function ExportButton({ codes }: Props) {
  const text = useText(exportTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const { data: me } = useSession();
  const action = useMutation({
    mutationFn: (chosen: ExportFormat) =>
      call('POST /api/exports', { body: { format: chosen, codes: [...codes] } }, { timeoutMs: 120_000 }),
    onSuccess: (file, chosen) => downloadFile(`items-${chosen}.zip`, file),
  });
  if (me?.role !== 'author' && me?.role !== 'psychometrician') return null;
  return (
    <>
      <Menu position="bottom-start" width={280} transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            loading={action.isPending}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.open}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(text.formats).map(([id, { name, hint }]) => (
            <Menu.Item key={id} onClick={() => action.mutate(id as ExportFormat)}>
              {name}
              <Text size="xs" c="var(--ink-quiet)">
                {hint}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status">{action.isPending && text.busy(format.number(codes.size))}</span>
      {action.error !== null && (
        <Notice tone="attention" role="alert">
          {message(action.error)}
        </Notice>
      )}
    </>
  );
}
