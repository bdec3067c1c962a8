import type { AttemptClient } from '../attempt/attemptClient.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';
import { type CheckName, useSystemChecks } from './useSystemChecks.ts';

const names: readonly CheckName[] = ['browser', 'storage', 'line', 'clock'];

/** A checklist that runs itself, each point with its shape, a word and what it means. */
export function ChecksStep({ client, onDone }: { client: AttemptClient; onDone: () => void }) {
  const { checks, preparation } = useText();
  const { results, again } = useSystemChecks(client);
  const statuses = names.map((name) => results[name]?.status ?? 'busy');
  const verdict = statuses.includes('busy')
    ? ''
    : statuses.includes('bad')
      ? preparation.checksBad
      : statuses.includes('attention')
        ? preparation.checksAttention
        : preparation.checksGood;
  return (
    <>
      <FocusedHeading>{preparation.checksTitle}</FocusedHeading>
      <p className="page-lead">{preparation.checksIntro}</p>
      <ul className="checks">
        {names.map((name) => {
          const result = results[name];
          return (
            <li key={name}>
              <StatusSign status={result?.status ?? 'busy'} />
              <span className="checks-name">{checks[name]}</span>
              <span className="checks-outcome">{preparation.outcome[result?.status ?? 'busy']}</span>
              <span className="checks-message">{result?.message(checks)}</span>
            </li>
          );
        })}
      </ul>
      <p className="checks-verdict" role="status">
        {verdict}
      </p>
      <div className="page-actions">
        <button type="button" className="button button-primary" onClick={onDone}>
          {preparation.next}
        </button>
        <button type="button" className="button button-quiet" onClick={again}>
          {preparation.again}
        </button>
      </div>
    </>
  );
}
