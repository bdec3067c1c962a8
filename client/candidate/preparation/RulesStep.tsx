import type { DesignView } from '#contracts/attempt.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { useText } from '../useText.ts';
import { rulesOf } from './rulesOf.ts';

interface Props {
  readonly design: DesignView;
  readonly started: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** What holds in this test, in five lines; "u kunt niet terug" is said here, before the start. */
export function RulesStep({ design, started, onDone, onBack }: Props) {
  const text = useText();
  const { preparation } = text;
  return (
    <>
      <FocusedHeading>{preparation.rulesTitle}</FocusedHeading>
      <p className="page-lead">{preparation.rulesIntro(design.name)}</p>
      <ol className="rules">
        {rulesOf(design, text).map((rule) => (
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
