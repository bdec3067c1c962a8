import type { AttemptView } from '#contracts/attempt.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { useText } from '../useText.ts';
import { rulesOf } from './rulesOf.ts';

interface Props {
  readonly view: AttemptView;
  readonly started: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** What holds in this test, in five lines; "u kunt niet terug" is said here, before the start. */
export function RulesStep({ view, started, onDone, onBack }: Props) {
  const text = useText();
  const { preparation } = text;
  const testName = useTestName(view);
  return (
    <>
      <FocusedHeading>{preparation.rulesTitle}</FocusedHeading>
      <p className="page-lead">{preparation.rulesIntro(testName)}</p>
      <ol className="rules">
        {rulesOf(view.design, text).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <div className="page-actions">
        <button type="button" className="button button-primary" onClick={onDone}>
          {started ? preparation.toFirstQuestion : preparation.toWaitingRoom}
        </button>
        <button type="button" className="button button-quiet" onClick={onBack}>
          {preparation.previous}
        </button>
      </div>
    </>
  );
}
