import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useSupervisionText } from '../supervision/useSupervisionText.ts';

/** The candidate signed in elsewhere: this screen steps back and says so. */
export default function OtherDevice({ onLeave }: { onLeave: () => void }) {
  const { otherDevice } = useSupervisionText();
  return (
    <Page title={otherDevice.title}>
      <FocusedHeading>{otherDevice.title}</FocusedHeading>
      <p>{otherDevice.text}</p>
      <p>{otherDevice.next}</p>
      <div className="page-actions">
        <button type="button" className="button" onClick={onLeave}>
          {otherDevice.continueHere}
        </button>
      </div>
    </Page>
  );
}
