import type { AttemptView } from '#contracts/attempt.ts';
import { timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { Notice } from '../page/Notice.tsx';
import { useSupervisionText } from './useSupervisionText.ts';

interface Props {
  readonly view: AttemptView;
  /** Whether the test has begun for the others. */
  readonly late: boolean;
}

/** The surveillant has yet to let this candidate in; once the test has begun, to decide whether. */
export default function Admission({ view, late }: Props) {
  const { admission } = useSupervisionText();
  const language = useLanguage();
  return (
    <div role="status">
      <Notice status="attention">
        <strong>{late ? admission.lateTitle : admission.title}</strong>
        <br />
        {late ? admission.late : admission.todo}
        {late && view.endsAt !== null && ` ${admission.lateEnd(timeText(view.endsAt, language))}`}
      </Notice>
    </div>
  );
}
