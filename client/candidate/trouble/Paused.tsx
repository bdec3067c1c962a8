import type { DesignView } from '#contracts/attempt.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';

/** The test stands still; the question comes back by itself, as it was left. */
export function Paused({ design }: { design: DesignView }) {
  const { trouble } = useText();
  return (
    <Page title={trouble.pausedTitle} aside={<span className="quiet">{design.name}</span>}>
      <FocusedHeading>{trouble.pausedTitle}</FocusedHeading>
      <p>{trouble.pausedText}</p>
      <p>{trouble.pausedNext}</p>
    </Page>
  );
}
