import type { AttemptState } from '../attempt/attemptState.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';

/** The end has come by the clock, while the server has not said so yet; the line may be gone. */
export function TimeUp({ state: { underway, line } }: { state: AttemptState }) {
  const { trouble } = useText();
  return (
    <Page title={trouble.timeUpTitle}>
      <FocusedHeading>{trouble.timeUpTitle}</FocusedHeading>
      <p className="page-lead">
        {trouble.timeUpText} {underway === undefined && trouble.timeUpStored}
      </p>
      <div role="status">
        {underway !== undefined && <Notice status="attention">{trouble.timeUpUnderway}</Notice>}
        {line === 'lost' ? (
          <Notice status="attention">{trouble.timeUpOffline}</Notice>
        ) : (
          <p>{trouble.timeUpWaiting}</p>
        )}
      </div>
    </Page>
  );
}
