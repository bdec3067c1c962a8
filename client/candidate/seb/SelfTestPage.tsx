import { useEffect, useState } from 'react';
import type { SebLaunch } from '#contracts/seb.ts';
import { Page } from '../page/Page.tsx';
import { insideSafeExamBrowser } from './insideSafeExamBrowser.ts';
import { SelfTestResult } from './SelfTestResult.tsx';
import { prepareSeb } from './shakeHands.ts';
import { useSebText } from './useSebText.ts';

/** For the weeks before: outside Safe Exam Browser how to open the trial, inside it what was found. */
export function SelfTestPage() {
  const { selfTest } = useSebText();
  return (
    <Page title={selfTest.title}>
      <h1>{selfTest.title}</h1>
      <p className="page-lead">{selfTest.intro}</p>
      {insideSafeExamBrowser() ? <SelfTestResult /> : <Outside />}
    </Page>
  );
}

function Outside() {
  const { selfTest, open } = useSebText();
  const [launch, setLaunch] = useState<SebLaunch>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    prepareSeb(null).then(setLaunch, () => setFailed(true));
  }, []);
  return (
    <>
      <h2>{selfTest.outsideTitle}</h2>
      <p>{selfTest.outside}</p>
      <p>{selfTest.install}</p>
      <p role="status">{failed ? selfTest.lineBad : launch === undefined && open.preparing}</p>
      {launch !== undefined && (
        <>
          <div className="page-actions">
            <a className="button button-primary" href={launch.link}>
              {selfTest.open}
            </a>
            <a className="button" href={launch.file}>
              {open.download}
            </a>
          </div>
          <p className="seb-note">{open.file}</p>
        </>
      )}
    </>
  );
}
