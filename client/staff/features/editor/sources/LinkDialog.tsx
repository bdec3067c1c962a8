import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SourceRow, UnknownSource } from '#contracts/sources.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sourceQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSourceAction } from './useSourceAction.ts';

interface Props {
  readonly unknown: UnknownSource;
  readonly sources: readonly SourceRow[];
  readonly onClose: () => void;
}

/** Says that an unknown source is one of the registry, written in another way. */
export function LinkDialog({ unknown, sources, onClose }: Props) {
  const { registry: text } = useText(sourcesTexts);
  const notify = useNotify();
  const [id, setId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const chosen = useQuery({ ...sourceQuery(id ?? ''), enabled: id !== null });
  const link = useSourceAction(
    (basedOn: number) =>
      call('POST /api/sources/:id/keys', { params: { id: id ?? '' }, body: { basedOn, key: unknown.key } }),
    ({ title }) => {
      notify(text.linked(title));
      onClose();
    },
  );
  return (
    <StepDialog
      title={text.linkTitle(unknown.title)}
      submit={text.link}
      pending={link.isPending}
      reading={id !== null && chosen.isPending}
      error={link.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (chosen.data) link.mutate(chosen.data.version);
      }}
    >
      <Select
        data-autofocus
        searchable
        label={text.linkTo}
        placeholder={text.choose}
        value={id}
        error={tried && id === null && text.choose}
        onChange={setId}
        data={sources.map(({ id: value, number, title }) => ({
          value,
          label: number === null ? title : `${number} ${title}`,
        }))}
      />
    </StepDialog>
  );
}
