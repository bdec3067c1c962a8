import { Button, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import { currentLanguage } from '#client/shared/language.ts';
import { mostReviewed } from '#contracts/printing.ts';
import { downloadFile } from '../../../csv/downloadFile.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useSession } from '../../../session/useSession.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { exportTexts } from './exportTexts.ts';
import type { ExportChoice } from './text.nl.ts';

interface Props {
  readonly codes: ReadonlySet<string>;
}

/** The chosen items as a file, in a format of choice. Reviewers get them on paper only; others not at all. */
export function ExportButton({ codes }: Props) {
  const text = useText(exportTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const { data: me } = useSession();
  const action = useMutation({
    mutationFn: (chosen: ExportChoice) => exported(chosen, [...codes]),
    onSuccess: (file, chosen) => downloadFile(chosen === 'pdf' ? 'review.pdf' : `items-${chosen}.zip`, file),
  });
  const formats = me === undefined || me === null ? [] : (choices[me.role] ?? []);
  if (formats.length === 0) return null;
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
          {formats.map((id) => {
            const { name, hint } = text.formats[id];
            const isTooMuch = id === 'pdf' && codes.size > mostReviewed;
            return (
              <Menu.Item key={id} disabled={isTooMuch} onClick={() => action.mutate(id)}>
                {name}
                <Text size="xs" c="var(--ink-quiet)">
                  {isTooMuch ? text.tooMany(format.number(mostReviewed)) : hint}
                </Text>
              </Menu.Item>
            );
          })}
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

const everything: readonly ExportChoice[] = ['qti', 'json', 'pdf'];
const choices: Readonly<Record<string, readonly ExportChoice[]>> = {
  author: everything,
  psychometrician: everything,
  reviewer: ['pdf'],
};

function exported(chosen: ExportChoice, codes: string[]): Promise<Blob> {
  if (chosen !== 'pdf') {
    return call('POST /api/exports', { body: { format: chosen, codes } }, { timeoutMs: 120_000 });
  }
  const body = { codes, language: currentLanguage() };
  return call('POST /api/review-sets', { body }, { timeoutMs: 240_000 });
}
