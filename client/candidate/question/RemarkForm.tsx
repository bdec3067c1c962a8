import { useId } from 'react';
import { timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { useText } from '../useText.ts';
import type { RemarkDesk } from './useRemarks.ts';

const maximumLength = 2000;

/** A remark for the editors, on one item or (position null) on the whole test. */
export function RemarkForm({ desk, position }: { desk: RemarkDesk; position: number | null }) {
  const { comment } = useText();
  const language = useLanguage();
  const id = useId();
  const remark = desk.at(position);
  const text = remark?.text ?? '';
  const underway = remark?.stage === 'underway' || remark?.stage === 'waiting';
  return (
    <form
      className="remark-form field"
      onSubmit={(event) => {
        event.preventDefault();
        desk.send(position);
      }}
    >
      <p id={`${id}-hint`} className="field-hint">
        {comment.hint}
      </p>
      <label htmlFor={id}>{comment.label}</label>
      <textarea
        id={id}
        rows={5}
        maxLength={maximumLength}
        aria-describedby={`${id}-hint`}
        readOnly={underway}
        value={text}
        onChange={(event) => desk.write(position, event.target.value)}
      />
      <p className="remark-form-state" role="status">
        {remark?.stage === 'waiting' && comment.waiting}
        {remark?.stage === 'underway' && comment.sending}
        {remark?.stage === 'refused' && comment.refused}
        {remark?.stage === 'draft' &&
          text === '' &&
          remark.storedAt !== undefined &&
          comment.stored(timeText(remark.storedAt, language))}
        {text.length > maximumLength - 200 && comment.left(maximumLength - text.length)}
      </p>
      <button type="submit" className="button" disabled={underway || text.trim() === ''}>
        {comment.send}
      </button>
    </form>
  );
}
