import { Suspense, useState } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import type { AttemptState } from '../attempt/attemptState.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { RemarkForm } from '../question/RemarkForm.tsx';
import type { RemarkDesk } from '../question/useRemarks.ts';
import { lazySeb } from '../seb/fetchSebPart.ts';
import { insideSafeExamBrowser } from '../seb/insideSafeExamBrowser.ts';
import { useText } from '../useText.ts';
import { downloadReceipts } from './downloadReceipts.ts';
import './finish.css';

const LeaveBrowser = lazySeb('LeaveBrowser');

interface Props {
  readonly view: AttemptView;
  readonly state: AttemptState;
  readonly remarks: RemarkDesk;
  readonly onFeedback: () => void;
  readonly onLeave: () => void;
}

/** A calm end: what is stored, when the result comes, proof to keep, room for a remark. */
export default function Finish({ view, state, remarks, onFeedback, onLeave }: Props) {
  const { finish, trouble, general } = useText();
  const { design, finishReason, feedbackAvailable, tooFewAnswers, attemptId, sittingId } = view;
  const [receiptFailed, setReceiptFailed] = useState(false);
  const testName = useTestName(view);
  const title = finish.title[finishReason ?? 'complete'];
  const outcome = tooFewAnswers
    ? finish.tooFewAnswers
    : feedbackAvailable
      ? finish.released
      : finish.results[design.feedback];
  return (
    <Page title={title} aside={<span className="quiet">{testName}</span>}>
      <FocusedHeading>{title}</FocusedHeading>
      <div className="finish-facts">
        {state.underway === undefined ? (
          <Notice status="good">{finish.stored(state.answered)}</Notice>
        ) : (
          <Notice status="attention">{finish.underway}</Notice>
        )}
        {state.rejection?.kept === true && (
          <Notice status="attention">{trouble.rejected[state.rejection.code]}</Notice>
        )}
      </div>
      <p>{outcome}</p>
      {!feedbackAvailable && !tooFewAnswers && sittingId !== null && (
        <p className="finish-thanks">{finish.thanks}</p>
      )}
      <div className="page-actions">
        {feedbackAvailable && (
          <button type="button" className="button button-primary" onClick={onFeedback}>
            {finish.toFeedback}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {sittingId === null ? finish.toHome : general.signOut}
        </button>
      </div>
      {state.answered > 0 && (
        <section className="page-section">
          <h2>{finish.receiptTitle}</h2>
          <p>{finish.receiptText}</p>
          <div className="page-actions finish-receipt">
            <button
              type="button"
              className="button"
              onClick={() => {
                setReceiptFailed(false);
                downloadReceipts(attemptId).catch(() => setReceiptFailed(true));
              }}
            >
              {finish.receipt}
            </button>
            <span role="status">{receiptFailed && finish.receiptFailed}</span>
          </div>
        </section>
      )}
      <section className="page-section" aria-label={finish.commentTitle}>
        <h2>{finish.commentTitle}</h2>
        <RemarkForm desk={remarks} position={null} />
      </section>
      {insideSafeExamBrowser() && (
        <Suspense>
          <LeaveBrowser stored={state.underway === undefined} />
        </Suspense>
      )}
    </Page>
  );
}
