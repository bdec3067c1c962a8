import { timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import type { AttemptState } from '../attempt/attemptState.ts';
import { type Status, StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';

/** Connection and save state, as quiet words with a shape. Their place never changes size. */
export function SaveState({ line, underway, storedAt }: AttemptState) {
  const text = useText();
  const language = useLanguage();
  const saved: readonly [Status, string] =
    underway !== undefined
      ? underway.hindrance === undefined
        ? ['busy', text.save.sending]
        : ['attention', underway.hindrance === 'serverBusy' ? text.save.retrying : text.save.onDevice]
      : storedAt === undefined
        ? ['good', text.save.nothing]
        : ['good', text.save.stored(timeText(storedAt, language, true))];
  return (
    <div className="save-state figures">
      <span className="save-state-part">
        <StatusSign status={line === 'connected' ? 'good' : line === 'lost' ? 'attention' : 'busy'} />
        {text.line[line]}
      </span>
      <span className="save-state-part">
        {storedAt === undefined && underway === undefined ? (
          <span className="save-state-blank" />
        ) : (
          <StatusSign status={saved[0]} />
        )}
        {saved[1]}
      </span>
    </div>
  );
}
