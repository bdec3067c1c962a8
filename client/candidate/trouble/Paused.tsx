import type { AttemptView } from '#contracts/attempt.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';

/** The test stands still; the question comes back by itself, as it was left. */
export function Paused({ view }: { view: AttemptView }) {
  const { trouble } = useText();
  const testName = useTestName(view);
  return (
    <Page title={trouble.pausedTitle} aside={<span className="quiet">{testName}</span>}>
      <FocusedHeading>{trouble.pausedTitle}</FocusedHeading>
      <p>{trouble.pausedText}</p>
      <p>{trouble.pausedNext}</p>
    </Page>
  );
}
