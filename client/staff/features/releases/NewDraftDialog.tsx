import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { ReleaseDraftRow, ReleaseOverview } from '#contracts/releasing.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { useText } from '../../useText.ts';
import { draftQuery, draftsQuery } from './draftQueries.ts';
import { releaseTexts } from './releaseTexts.ts';

interface Props {
  readonly releases: ReleaseOverview['releases'];
  readonly onClose: () => void;
}

/** Begins a release, from an earlier one of the same pool unless somebody wants to begin with nothing. */
export function NewDraftDialog({ releases, onClose }: Props) {
  const { begin, form, pools } = useText(releaseTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [pool, setPool] = useState<ReleaseDraftRow['pool']>('lhk');
  const earlier = releases.filter((release) => release.pool === pool);
  const [from, setFrom] = useState<string>();
  const first = from ?? earlier[0]?.id ?? '';
  const create = useMutation({
    mutationFn: () =>
      call('POST /api/release-drafts', { body: { name, pool, from: first === '' ? null : first } }),
    onSuccess: (page) => {
      client.setQueryData(draftQuery(page.id).queryKey, page);
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      void navigate(`/release-drafts/${page.id}`);
    },
  });
  return (
    <StepDialog
      title={begin}
      submit={form.create}
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate()}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={form.name}
        description={form.nameExample}
        value={name}
        maxLength={80}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={form.pool}
        value={pool}
        data={(['lhk', 'kov', 'practice'] as const).map((value) => ({ value, label: pools[value] }))}
        onChange={(event) => {
          setPool(event.currentTarget.value as ReleaseDraftRow['pool']);
          setFrom(undefined);
        }}
      />
      <NativeSelect
        label={form.from}
        value={first}
        data={[
          ...earlier.map(({ id, name: label }) => ({ value: id, label })),
          { value: '', label: form.empty },
        ]}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
