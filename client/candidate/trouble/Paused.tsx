import { lazy, Suspense } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';

const SebPaused = lazy(() => import('../seb/SebPaused.tsx'));

interface Props {
  readonly view: AttemptView;
  readonly client: AttemptClient;
}

/** The test stands still; the question comes back by itself, as it was left. */
export function Paused({ view, client }: Props) {
  const { trouble } = useText();
  const testName = useTestName(view);
  return (
    <Page title={trouble.pausedTitle} aside={<span className="quiet">{testName}</span>}>
      <FocusedHeading>{trouble.pausedTitle}</FocusedHeading>
      <p>{trouble.pausedText}</p>
      <p>{trouble.pausedNext}</p>
      {view.pause?.by === 'secureBrowser' && (
        <Suspense>
          <SebPaused client={client} />
        </Suspense>
      )}
    </Page>
  );
}
