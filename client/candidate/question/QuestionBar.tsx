import type { AttemptView } from '#contracts/attempt.ts';
import type { ServerClock } from '../../shared/serverClock.ts';
import type { AttemptState } from '../attempt/attemptState.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { useText } from '../useText.ts';
import { SaveState } from './SaveState.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import './questionBar.css';

interface Props {
  readonly view: AttemptView;
  readonly position: number;
  readonly state: AttemptState;
  readonly clock: ServerClock;
  /** Undefined where there is nothing to answer. */
  readonly onHelp: (() => void) | undefined;
}

/** What one may want to know beside the question: which test, where in it, how long, and whether it is stored. */
export function QuestionBar({ view, position, state, clock, onHelp }: Props) {
  const { question } = useText();
  const { design, endsAt } = view;
  const testName = useTestName(view);
  const place =
    design.selection === 'adaptive'
      ? question.placeAdaptive(position, design.maximumItems)
      : question.placeLinear(position, design.maximumItems);
  return (
    <header className="question-bar">
      <div className="question-bar-place">
        <span className="question-bar-name">{testName}</span>
        <span className="figures">{place}</span>
      </div>
      <SaveState {...state} />
      {endsAt !== null && <TimeLeft endsAt={endsAt} clock={clock} />}
      {onHelp !== undefined && (
        <button type="button" className="question-bar-button question-bar-help" onClick={onHelp}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.4 9.4a2.7 2.7 0 1 1 3.8 2.5c-.8.4-1.2.9-1.2 1.8v.3m0 2.6v.2" />
          </svg>
          {question.help}
        </button>
      )}
    </header>
  );
}
