import { Button, Menu, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import { currentLanguage } from '#client/shared/language.ts';
import type { FormEdition } from '#contracts/printing.ts';
import { downloadFile } from '../../csv/downloadFile.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { useSession } from '../../session/useSession.ts';
import { Notice } from '../../states/Notice.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { designsQuery } from '../coordinator/data/sittingQueries.ts';
import { releaseTexts } from './releaseTexts.ts';

interface Props {
  readonly release: string;
  readonly pool: string;
}

interface Wanted {
  readonly edition: FormEdition;
  readonly design?: string;
}

const editions: readonly FormEdition[] = ['form', 'editorial'];

/** A release on paper, or the fixed form of a linear design; nothing for who may not take items out. */
export function PrintMenu({ release, pool }: Props) {
  const { print: text } = useText(releaseTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const { data: me } = useSession();
  const designs = useQuery({ ...designsQuery, enabled: me?.role === 'psychometrician' });
  const action = useMutation({
    mutationFn: (query: Wanted) =>
      call(
        'GET /api/releases/:id/form',
        { params: { id: release }, query: { ...query, language: currentLanguage() } },
        { timeoutMs: 240_000 },
      ),
    onSuccess: (file, { edition }) => downloadFile(`${edition}-${release}.pdf`, file),
  });
  if (me?.role !== 'author' && me?.role !== 'psychometrician') return null;
  const choices = [
    { name: text.whole, wanted: {} },
    ...(designs.data ?? [])
      .filter((design) => design.selection === 'linear' && design.pool === pool)
      .map(({ id, name }) => ({ name: text.form(format.name(name)), wanted: { design: id } })),
  ];
  return (
    <>
      <Menu position="bottom-end" width={300} transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <Button
            variant="default"
            loading={action.isPending}
            leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.open}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ name, wanted }) => (
            <div key={name}>
              <Menu.Label>{name}</Menu.Label>
              {editions.map((edition) => (
                <Menu.Item key={edition} onClick={() => action.mutate({ edition, ...wanted })}>
                  {text.editions[edition].name}
                  <Text size="xs" c="var(--ink-quiet)">
                    {text.editions[edition].hint}
                  </Text>
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status">{action.isPending && text.busy}</span>
      {action.error !== null && (
        <Notice tone="attention" role="alert">
          {message(action.error)}
        </Notice>
      )}
    </>
  );
}
