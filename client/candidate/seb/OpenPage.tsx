import { useEffect, useState } from 'react';
import type { SebLaunch } from '#contracts/seb.ts';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { prepareSeb } from './shakeHands.ts';
import { useSebProblem } from './useSebProblem.ts';
import { useSebText } from './useSebText.ts';

/** In an ordinary browser, on the day: the button that opens the test in Safe Exam Browser. */
export function OpenPage({ sittingId }: { sittingId: string }) {
  const problem = useSebProblem();
  const { open } = useSebText();
  const [launch, setLaunch] = useState<SebLaunch>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    prepareSeb(sittingId).then(setLaunch, setFailure);
  }, [sittingId]);
  return (
    <Page title={open.title}>
      <h1>{open.title}</h1>
      <p className="page-lead">{open.intro}</p>
      <ol className="seb-steps">
        {open.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {failure !== undefined && (
        <Notice status="bad" live>
          {problem(failure)}
        </Notice>
      )}
      {failure === undefined && launch === undefined && <p role="status">{open.preparing}</p>}
      {launch !== undefined && (
        <>
          <div className="page-actions">
            <a className="button button-primary" href={launch.link}>
              {open.open}
            </a>
          </div>
          <p className="seb-note">{open.renewed}</p>
          <section className="page-section">
            <p>{open.file}</p>
            <div className="page-actions">
              <a className="button" href={launch.file}>
                {open.download}
              </a>
            </div>
          </section>
        </>
      )}
    </Page>
  );
}
