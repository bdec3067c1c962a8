import type { Feedback } from '#contracts/feedback.ts';
import { useLanguage } from '../../shared/language.ts';
import { StatusSign } from '../page/StatusSign.tsx';
import { ExplanationView } from '../question/ExplanationView.tsx';
import { FeedbackTable } from './FeedbackTable.tsx';
import { useFeedbackText } from './useFeedbackText.ts';

/** Right or wrong per item with its subject, never its text; and the worked-out items of practice. */
export function PerItem({ perItem, explanations }: Pick<Feedback, 'perItem' | 'explanations'>) {
  const text = useFeedbackText();
  const language = useLanguage();
  const { column } = text;
  return (
    <>
      <section className="page-section feedback-section">
        <h2>{text.perItemTitle}</h2>
        <FeedbackTable
          label={text.perItemTitle}
          columns={[column.number, column.outcome, column.theme, column.icpc]}
        >
          {perItem.map(({ position, correct, theme, icpc }) => (
            <tr key={position}>
              <th scope="row">{position}</th>
              <td>
                <span className="per-item-outcome">
                  <StatusSign status={correct ? 'good' : 'bad'} />
                  {correct ? text.correct : text.incorrect}
                </span>
              </td>
              <td>{theme[language]}</td>
              <td>{icpc[language]}</td>
            </tr>
          ))}
        </FeedbackTable>
      </section>
      {explanations.length > 0 && (
        <section className="page-section feedback-section">
          <h2>{text.explanationsTitle}</h2>
          {explanations.map((explanation) => (
            <details key={explanation.position} className="earlier-explanation">
              <summary>{text.explanationOf(explanation.position, explanation.correct)}</summary>
              <ExplanationView explanation={explanation} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
