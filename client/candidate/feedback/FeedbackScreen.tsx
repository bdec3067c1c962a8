import { useEffect, useState } from 'react';
import type { Feedback } from '#contracts/feedback.ts';
import { call, ProblemError } from '../../shared/api.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { LoadingScreen } from '../page/LoadingScreen.tsx';
import { Page } from '../page/Page.tsx';
import { problemText } from '../problemText.ts';
import { useText } from '../useText.ts';
import { FeedbackView } from './FeedbackView.tsx';
import { useFeedbackText } from './useFeedbackText.ts';

interface Props {
  readonly attemptId: string;
  readonly onBack: () => void;
}

type Loaded = { readonly feedback: Feedback } | { readonly error: unknown };

/** Fetches the feedback; says calmly when it is not there yet. */
export default function FeedbackScreen({ attemptId, onBack }: Props) {
  const text = useText();
  const words = useFeedbackText();
  const [loaded, setLoaded] = useState<Loaded>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round fetches again
  useEffect(() => {
    let current = true;
    const show = (next: Loaded) => {
      if (current) setLoaded(next);
    };
    call('GET /api/attempts/:attemptId/feedback', { params: { attemptId } }).then(
      (feedback) => show({ feedback }),
      (error: unknown) => show({ error }),
    );
    return () => {
      current = false;
    };
  }, [attemptId, round]);

  if (loaded === undefined) return <LoadingScreen slow={false} />;
  if ('error' in loaded) {
    const notYet = loaded.error instanceof ProblemError && loaded.error.code === 'notYetReleased';
    const title = notYet ? words.notYetTitle : words.failedTitle;
    return (
      <Page title={title}>
        <FocusedHeading>{title}</FocusedHeading>
        <p>{notYet ? words.notYetText : problemText(loaded.error, text)}</p>
        <div className="page-actions">
          <button type="button" className="button" onClick={onBack}>
            {text.general.back}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setRound(round + 1)}>
            {text.general.tryAgain}
          </button>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={words.title}
      wide
      aside={
        <div className="feedback-aside">
          <button type="button" className="button button-quiet" onClick={() => window.print()}>
            {words.print}
          </button>
          <button type="button" className="button button-quiet" onClick={onBack}>
            {text.general.back}
          </button>
        </div>
      }
    >
      <FeedbackView feedback={loaded.feedback} />
    </Page>
  );
}
