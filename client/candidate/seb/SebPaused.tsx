import { call } from '../../shared/api.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { useSebText } from './useSebText.ts';
import './seb.css';

/** On the screen of a test that stands still inside Safe Exam Browser: a code lets it go on. */
export default function SebPaused({ client }: { client: AttemptClient }) {
  const { signIn } = useSebText();
  const { attemptId } = client.server;
  return (
    <section className="seb-panel" aria-label={signIn.unlockTitle}>
      <h2>{signIn.pausedTitle}</h2>
      <p>{signIn.pausedText}</p>
      <UnlockForm
        onCode={async (unlockCode) => {
          const params = { attemptId };
          await call('POST /api/attempts/:attemptId/seb-unlocks', { params, body: { unlockCode } });
          await client.refresh();
        }}
      />
    </section>
  );
}
