import { useEffect, useState } from 'react';
import { StatusSign } from '../page/StatusSign.tsx';
import { type Findings, type TestName, verdict } from './selfTestFindings.ts';
import { testThisDevice } from './testThisDevice.ts';
import { useSebText } from './useSebText.ts';

const names: readonly TestName[] = ['browser', 'settings', 'build', 'storage', 'line'];

/** What was checked, as in the checks before a test, whose styles are there on every page: each point with its shape, a word, and what to do. */
export function SelfTestResult() {
  const { selfTest } = useSebText();
  const [findings, setFindings] = useState<Findings>();
  useEffect(() => {
    void testThisDevice().then(setFindings);
  }, []);
  return (
    <>
      <h2>{selfTest.checked}</h2>
      <ul className="checks">
        {names.map((name) => {
          const finding = findings?.[name];
          return (
            <li key={name}>
              <StatusSign status={finding?.status ?? 'busy'} />
              <span className="checks-name">{selfTest.names[name]}</span>
              <span className="checks-outcome">{selfTest.outcome[finding?.status ?? 'busy']}</span>
              <span className="checks-message">{finding?.message(selfTest)}</span>
            </li>
          );
        })}
      </ul>
      <p className="checks-verdict" role="status">
        {findings === undefined ? selfTest.busy : selfTest[verdict(findings)]}
      </p>
      <div className="page-actions">
        {/* Without its nonce the page begins once more with a new one. */}
        <a className="button button-primary" href="/seb/zelftest">
          {selfTest.again}
        </a>
        <a className="button" href="/seb/einde">
          {selfTest.quit}
        </a>
      </div>
    </>
  );
}
