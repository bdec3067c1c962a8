import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';

/** The candidate signed in elsewhere: this screen steps back and says so. */
export default function OtherDevice({ onLeave }: { onLeave: () => void }) {
  const { trouble } = useText();
  return (
    <Page title={trouble.otherDeviceTitle}>
      <FocusedHeading>{trouble.otherDeviceTitle}</FocusedHeading>
      <p>{trouble.otherDeviceText}</p>
      <p>{trouble.otherDeviceNext}</p>
      <div className="page-actions">
        <button type="button" className="button" onClick={onLeave}>
          {trouble.continueHere}
        </button>
      </div>
    </Page>
  );
}
