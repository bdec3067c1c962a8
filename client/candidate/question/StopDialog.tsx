import { type RefObject, useState } from 'react';
import { call, ProblemError } from '../../shared/api.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { Notice } from '../page/Notice.tsx';
import { recheckSeb } from '../seb/fetchSebPart.ts';
import { useText } from '../useText.ts';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly client: AttemptClient;
  readonly answered: number;
}

/** Stopping before the last item cannot be undone, so it says what it means first. */
export function StopDialog({ dialog, client, answered }: Props) {
  const { stopDialog } = useText();
  const [failed, setFailed] = useState(false);
  const { attemptId } = client.server;

  async function stop(): Promise<void> {
    setFailed(false);
    try {
      await stopAttempt(attemptId).catch(async (error: unknown) => {
        const sittingId = client.state().view?.sittingId ?? null;
        if (!(error instanceof ProblemError) || error.code !== 'sebCheckNeeded' || sittingId === null)
          throw error;
        await recheckSeb(sittingId, true);
        await stopAttempt(attemptId);
      });
      dialog.current?.close();
      await client.refresh();
    } catch {
      setFailed(true);
    }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="stop-title">
      <h2 id="stop-title">{stopDialog.title}</h2>
      <p>{stopDialog.text(answered)}</p>
      {failed && (
        <Notice status="attention" live>
          {stopDialog.failed}
        </Notice>
      )}
      <div className="dialog-actions">
        <button type="button" className="button button-primary" onClick={() => dialog.current?.close()}>
          {stopDialog.cancel}
        </button>
        <button type="button" className="button" onClick={() => void stop()}>
          {stopDialog.stop}
        </button>
      </div>
    </dialog>
  );
}

function stopAttempt(attemptId: string) {
  return call('POST /api/attempts/:attemptId/stop', { params: { attemptId } });
}
