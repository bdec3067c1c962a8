import type { RefObject } from 'react';
import { useText } from '../useText.ts';

/** How answering works, with the keys. */
export function HelpDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { help, general } = useText();
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="help-title">
      <div className="dialog-head">
        <h2 id="help-title">{help.title}</h2>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {general.close}
        </button>
      </div>
      <dl className="help-keys">
        {help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{help.strikeOut}</p>
      <p>{help.image}</p>
      <p>{help.noReturn}</p>
      <p>{help.trouble}</p>
    </dialog>
  );
}
