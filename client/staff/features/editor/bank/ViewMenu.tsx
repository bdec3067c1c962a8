import { Button, CloseButton, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call } from '#client/shared/api.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { savedViewsQuery } from '../data/itemQueries.ts';
import { bankTexts } from './bankTexts.ts';

/** The views somebody keeps: search, filters, sort and columns under a name. */
export function ViewMenu() {
  const { viewMenu: text } = useText(bankTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const views = useQuery(savedViewsQuery);
  const keep = (found: Awaited<ReturnType<typeof savedViewsQuery.queryFn>>) =>
    client.setQueryData(savedViewsQuery.queryKey, found);
  const save = useMutation({
    mutationFn: (view: { name: string; search: string }) => call('POST /api/item-views', { body: view }),
    onSuccess: (found, view) => {
      keep(found);
      setName('');
      notify(text.saved(view.name));
    },
  });
  const remove = useMutation({
    mutationFn: (gone: string) => call('POST /api/item-views/remove', { body: { name: gone } }),
    onSuccess: keep,
  });
  const error = save.error ?? remove.error ?? views.error;

  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden="true" />}>
          {text.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          {views.data?.length === 0 && <span>{text.none}</span>}
          {views.data?.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap" gap={8}>
              <Link to={`/items?${view.search}`}>{view.name}</Link>
              <CloseButton
                size="sm"
                aria-label={text.remove(view.name)}
                onClick={() => remove.mutate(view.name)}
              />
            </Group>
          ))}
          {error !== null && (
            <Notice tone="attention" role="alert">
              {message(error)}
            </Notice>
          )}
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              if (name.trim() !== '')
                save.mutate({ name: name.trim(), search: window.location.search.slice(1) });
            }}
          >
            <Stack gap={8}>
              <TextInput
                label={text.name}
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={save.isPending}>
                {text.save}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
