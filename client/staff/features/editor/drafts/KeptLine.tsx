import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Drafts.module.css';
import { draftTexts } from './draftTexts.ts';
import type { DraftState } from './keeping.ts';

interface Props {
  readonly state: DraftState;
  readonly changed: boolean;
}

/** What has become of the text so far, in a quiet line. */
export function KeptLine({ state, changed }: Props) {
  const text = useText(draftTexts);
  const format = useFormat();
  const said =
    state === 'refused' || state === 'elsewhere'
      ? text[state]
      : !changed
        ? text.unchanged
        : state === undefined
          ? text.busy
          : text.kept(format.time(state.kept));
  return (
    <span className={classes.line} role="status">
      {said}
    </span>
  );
}
