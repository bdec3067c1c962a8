import { useEffect, useState } from 'react';
import { ProblemError } from '../../shared/api.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { prepareSeb, shakeHands } from './shakeHands.ts';
import { useSebProblem } from './useSebProblem.ts';
import { useSebText } from './useSebText.ts';

/** The first page in Safe Exam Browser: checks, and goes on to the test, or says what is wrong. */
export function StartPage({ sittingId }: { sittingId: string }) {
  const problem = useSebProblem();
  const { start } = useSebText();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    check(sittingId).catch(setFailure);
  }, [sittingId]);
  const title = failure === undefined ? start.title : start.failedTitle;
  return (
    <Page title={title}>
      <FocusedHeading key={title}>{title}</FocusedHeading>
      {failure === undefined ? (
        <p role="status">{start.checking}</p>
      ) : (
        <>
          <Notice status="bad" live>
            {problem(failure)}
          </Notice>
          <p>{start.answersSafe}</p>
          <p>{start.askProctor}</p>
          <div className="page-actions">
            <button
              type="button"
              className="button button-primary"
              onClick={() => void renew(sittingId).catch(setFailure)}
            >
              {start.again}
            </button>
            <a className="button" href="/">
              {start.toSignIn}
            </a>
          </div>
        </>
      )}
    </Page>
  );
}

/** Without a nonce, or with one that is too old, this page begins once more with a new one. */
async function check(sittingId: string): Promise<void> {
  const nonce = new URLSearchParams(location.search).get('n');
  if (nonce === null) return renew(sittingId);
  try {
    await shakeHands(sittingId, nonce);
    location.replace('/');
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'sebStale') return renew(sittingId);
    throw error;
  }
}

async function renew(sittingId: string): Promise<void> {
  const { nonce } = await prepareSeb(sittingId);
  location.replace(`/seb/start/${sittingId}?n=${nonce}`);
}
