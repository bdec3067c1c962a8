import { useState } from 'react';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { Notice } from '../page/Notice.tsx';
import { useOwnStartText } from './useOwnStartText.ts';

/** Begins on the server's word: the first question comes with it, and until then no time runs. */
export function BeginButton({ client }: { readonly client: AttemptClient }) {
  const words = useOwnStartText();
  const [step, setStep] = useState<'ready' | 'busy' | 'failed'>('ready');

  async function begin(): Promise<void> {
    setStep('busy');
    try {
      const { state } = await client.server.begin();
      if (state === 'waiting') setStep('failed');
    } catch {
      setStep('failed');
    }
    // Also after a lost reply: the server may have begun all the same.
    await client.refresh();
  }

  return (
    <>
      <div className="page-actions">
        <button
          type="button"
          className="button button-primary"
          disabled={step === 'busy'}
          onClick={() => void begin()}
        >
          {step === 'busy' ? words.busy : words.begin}
        </button>
      </div>
      {step === 'failed' && (
        <Notice status="attention" live>
          {words.failed}
        </Notice>
      )}
    </>
  );
}
