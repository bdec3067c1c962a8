import { useState } from 'react';
import type { DesignView } from '#contracts/attempt.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';
import { ChecksStep } from './ChecksStep.tsx';
import { PracticeStep } from './PracticeStep.tsx';
import { RulesStep } from './RulesStep.tsx';
import './preparation.css';

interface Props {
  readonly client: AttemptClient;
  readonly design: DesignView;
  /** The joint start has passed: whoever is still here is told that the time runs. */
  readonly started: boolean;
  readonly onDone: () => void;
}

/** Checks, a question to try, the rules: what comes before the waiting room. */
export function Preparation({ client, design, started, onDone }: Props) {
  const { preparation } = useText();
  const [step, setStep] = useState(0);
  return (
    <Page title={design.name} aside={<span className="quiet">{design.name}</span>}>
      <ol className="steps" aria-label={preparation.step(step + 1, preparation.steps.length)}>
        {preparation.steps.map((name, index) => (
          <li key={name} {...(index === step ? { 'aria-current': 'step' as const } : {})}>
            {name}
          </li>
        ))}
      </ol>
      {started && (
        <Notice status="attention" live>
          {preparation.hasStarted}
        </Notice>
      )}
      {step === 0 && <ChecksStep client={client} onDone={() => setStep(1)} />}
      {step === 1 && <PracticeStep onDone={() => setStep(2)} onBack={() => setStep(0)} />}
      {step === 2 && (
        <RulesStep design={design} started={started} onDone={onDone} onBack={() => setStep(1)} />
      )}
    </Page>
  );
}
