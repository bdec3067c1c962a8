import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Outlet, useParams } from 'react-router';
import { ProblemError } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { NotFoundPage } from '../../../states/NotFoundPage.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { sittingQuery } from '../data/sittingQueries.ts';
import { useWatchSitting } from '../progress/useWatchSitting.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { SittingDialogs } from './SittingDialogs.tsx';
import { SittingMeta } from './SittingMeta.tsx';
import { SittingNav } from './SittingNav.tsx';
import { SittingNextStep } from './SittingNextStep.tsx';
import { sittingTexts } from './sittingTexts.ts';
import type { SittingContext, SittingDialog } from './useSittingContext.ts';

/** One sitting: what stands, what comes next, and its parts as tabs with an address each. */
export function SittingPage() {
  const { sittingId = '' } = useParams();
  const text = useText(sittingTexts);
  const sitting = useQuery(sittingQuery(sittingId));
  if (sitting.error instanceof ProblemError && ['notFound', 'invalidRequest'].includes(sitting.error.code)) {
    return <NotFoundPage />;
  }
  return (
    <Loaded query={sitting} skeleton={<TableSkeleton label={text.loading} />}>
      {(data) => <SittingView key={data.id} sitting={data} />}
    </Loaded>
  );
}

function SittingView({ sitting }: { readonly sitting: Sitting }) {
  const { title } = useText(sittingsTexts);
  const [dialog, setDialog] = useState<SittingDialog>();
  useWatchSitting(sitting.id);
  const context: SittingContext = { sitting, open: setDialog };
  return (
    <Page
      crumbs={[{ label: title, to: '/sittings' }]}
      title={sitting.name}
      meta={<SittingMeta sitting={sitting} />}
      actions={<SittingNextStep sitting={sitting} onStep={setDialog} />}
    >
      <ClockNotice sitting={sitting} />
      <SittingNav sittingId={sitting.id} />
      <Outlet context={context} />
      <SittingDialogs sitting={sitting} dialog={dialog} onClose={() => setDialog(undefined)} />
    </Page>
  );
}
