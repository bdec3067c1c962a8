import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { NewSitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Page } from '../../../shell/Page.tsx';
import { LoadError } from '../../../states/LoadError.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { designsQuery, releasesQuery, sittingQuery } from '../data/sittingQueries.ts';
import { NewSittingForm } from './NewSittingForm.tsx';
import { sittingsTexts } from './sittingsTexts.ts';

/** Makes a draft and goes on to it. */
export function NewSittingPage() {
  const text = useText(sittingsTexts);
  const notify = useNotify();
  const message = useProblemMessage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [designs, releases] = useQueries({ queries: [designsQuery, releasesQuery] });
  const [fromId] = useUrlParam('from');
  const from = useQuery({ ...sittingQuery(fromId), enabled: fromId !== '', refetchInterval: false });
  const create = useMutation({
    mutationFn: (body: NewSitting) => call('POST /api/sittings', { body }),
    onSuccess: (sitting) => {
      client.setQueryData(sittingQuery(sitting.id).queryKey, sitting);
      void client.invalidateQueries({ queryKey: ['sittings'] });
      notify(text.form.created(sitting.name));
      void navigate(`/sittings/${sitting.id}`);
    },
  });
  const failed = [designs, releases].find(({ isError }) => isError);

  return (
    <Page
      narrow
      crumbs={[{ label: text.title, to: '/sittings' }]}
      title={text.form.title}
      meta={text.form.intro}
    >
      {designs.data && releases.data && (fromId === '' || !from.isPending) ? (
        <NewSittingForm
          designs={designs.data}
          releases={releases.data}
          from={from.data}
          pending={create.isPending}
          problem={create.isError ? message(create.error) : undefined}
          onSubmit={create.mutate}
        />
      ) : failed ? (
        <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <TableSkeleton label={text.form.title} rows={5} />
      )}
    </Page>
  );
}
