import { call } from '../../shared/api.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { useSebText } from './useSebText.ts';
import './seb.css';

/** Where a check of Safe Exam Browser paused the test: the code that lets it go on. */
export function SebPaused({ client }: { client: AttemptClient }) {
  const { signIn } = useSebText();
  const { attemptId } = client.server;
  return (
    <div className="seb-panel">
      <p>{signIn.pausedText}</p>
      <UnlockForm
        onCode={async (unlockCode) => {
          const params = { attemptId };
          await call('POST /api/attempts/:attemptId/seb-unlocks', { params, body: { unlockCode } });
          await client.refresh();
        }}
      />
    </div>
  );
}
