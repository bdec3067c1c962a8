import { useEffect } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import { RichTextView } from '../../shared/RichTextView.tsx';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import type { AttemptState } from '../attempt/attemptState.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { PageFooter } from '../page/PageFooter.tsx';
import { useText } from '../useText.ts';
import { ExplanationView } from './ExplanationView.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import './questionScreen.css';

interface Props {
  readonly client: AttemptClient;
  readonly state: AttemptState;
  readonly view: AttemptView;
}

/** After a stored answer in a test that explains: stays until the candidate goes on. */
export default function ExplanationScreen({ client, state, view }: Props) {
  const text = useText();
  const { explanation, item, next } = state;
  const position = explanation?.position ?? 0;
  const title = text.explanation.title(position);
  const testName = useTestName(view);
  useEffect(() => {
    document.title = `${title} · ${testName} · Peil`;
  }, [title, testName]);
  if (explanation === undefined) return null;
  const own = item?.position === position ? item : undefined;
  return (
    <div className="question-page">
      <QuestionBar view={view} position={position} state={state} clock={client.clock} onHelp={undefined} />
      <main className="question-content">
        <FocusedHeading>{title}</FocusedHeading>
        {own !== undefined && (
          <details className="earlier-explanation">
            <summary>{text.question.title(position)}</summary>
            <div className="explanation">
              {own.vignette !== null && <RichTextView content={own.vignette} texts={text.media} />}
              <RichTextView content={own.stem} texts={text.media} />
            </div>
          </details>
        )}
        <ExplanationView explanation={explanation} item={own} />
      </main>
      <div className="question-actions">
        <div className="question-actions-row">
          <button type="button" className="button button-primary question-confirm" onClick={client.goOn}>
            {next?.kind === 'finished' ? text.explanation.toEnd : text.explanation.next}
          </button>
        </div>
      </div>
      <PageFooter />
    </div>
  );
}
