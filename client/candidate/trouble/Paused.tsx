import { Suspense } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import { durationText } from '../../shared/instantText.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { lazySeb } from '../seb/fetchSebPart.ts';
import MessageList from '../supervision/MessageList.tsx';
import { useSupervisionText } from '../supervision/useSupervisionText.ts';

const SebPaused = lazySeb('SebPaused');

interface Props {
  readonly view: AttemptView;
  readonly client: AttemptClient;
}

/** The test stands still: by whom, what it means for the time; the question comes back as it was left. */
export default function Paused({ view, client }: Props) {
  const { paused, messages } = useSupervisionText();
  const testName = useTestName(view);
  const { pause, endsAt } = view;
  return (
    <Page title={paused.title} aside={<span className="quiet">{testName}</span>}>
      <FocusedHeading>{paused.title}</FocusedHeading>
      <div className="supervision-facts">
        <p>{paused.by[pause?.by ?? 'proctor']}</p>
        {pause !== null && endsAt !== null && (
          <p className="figures">{paused.left(durationText(endsAt - pause.since))}</p>
        )}
        <p>
          {paused.kept} {paused.next}
        </p>
      </div>
      {pause?.by === 'secureBrowser' && (
        <Suspense>
          <SebPaused client={client} />
        </Suspense>
      )}
      {view.messages.length > 0 && (
        <section className="page-section" aria-labelledby="messages-title">
          <h2 id="messages-title">{messages.title}</h2>
          <MessageList messages={view.messages} />
        </section>
      )}
    </Page>
  );
}
