import { useEffect, useState } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import { fetchQuestionParts } from '../../shared/question/fetchQuestionParts.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';
import { ChecksStep } from './ChecksStep.tsx';
import { PracticeStep } from './PracticeStep.tsx';
import { RulesStep } from './RulesStep.tsx';
import './preparation.css';

interface Props {
  readonly client: AttemptClient;
  readonly view: AttemptView;
  /** The joint start has passed: whoever is still here is told that the time runs. */
  readonly started: boolean;
  readonly onDone: () => void;
}

/** Checks, a question to try, the rules: what comes before the waiting room. */
export function Preparation({ client, view, started, onDone }: Props) {
  const { preparation } = useText();
  const testName = useTestName(view);
  const [step, setStep] = useState(0);
  useEffect(fetchQuestionParts, []);
  return (
    <Page title={testName} aside={<span className="quiet">{testName}</span>}>
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
      {step === 2 && <RulesStep view={view} started={started} onDone={onDone} onBack={() => setStep(1)} />}
    </Page>
  );
}
