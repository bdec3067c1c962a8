import { Button, Group, Title } from '@mantine/core';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Notice } from '../../states/Notice.tsx';
import { useText } from '../../useText.ts';
import { CalibrationForm } from './CalibrationForm.tsx';
import { MeasuredTable } from './MeasuredTable.tsx';
import { releaseTexts } from './releaseTexts.ts';
import { useChangeDraft } from './useDraftAction.ts';

/** Which items have parameters from answers by a calibration that was brought in, and bringing one in. */
export function MeasuredTab({ draft }: { readonly draft: ReleaseDraftPage }) {
  const { measured: text } = useText(releaseTexts);
  const message = useProblemMessage();
  const { measurements, mayChange, mayMeasure } = draft;
  const change = useChangeDraft(draft, text.removed);
  return (
    <>
      {measurements.length === 0 ? (
        <EmptyState title={text.none.title} body={text.none.body} />
      ) : (
        <>
          <MeasuredTable label={text.title} rows={measurements} />
          {mayChange && (
            <Group>
              <Button
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate(() => ({ unmeasured: measurements.map(({ code }) => code) }))}
              >
                {text.removeAll}
              </Button>
            </Group>
          )}
        </>
      )}
      {change.error !== null && (
        <Notice tone="attention" role="alert">
          {message(change.error)}
        </Notice>
      )}
      {mayMeasure && (
        <section aria-labelledby="calibration">
          <Title order={2} size="h3" id="calibration">
            {text.bringIn}
          </Title>
          <CalibrationForm draft={draft} />
        </section>
      )}
    </>
  );
}
