import { useQuery } from '@tanstack/react-query';
import type { Sitting } from '#contracts/sitting.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { auditQuery } from '../data/sittingQueries.ts';
import { clockDoubt } from './clockDoubt.ts';
import { sittingTexts } from './sittingTexts.ts';

/** Says that a clock was set while people sit the test. A push brings it; asking again finds what a push lost. */
export function ClockNotice({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(sittingTexts);
  const open = sitting.state === 'open';
  const audit = useQuery({ ...auditQuery(sitting.id), enabled: open, refetchInterval: 20_000 });
  const doubt = open && audit.data ? clockDoubt(audit.data, text) : undefined;
  return doubt === undefined ? null : (
    <Notice tone="attention" role="alert">
      {doubt}
    </Notice>
  );
}
