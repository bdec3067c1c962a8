import type { Feedback } from '#contracts/feedback.ts';
import { useLanguage } from '../../shared/language.ts';
import { Link } from '../Link.tsx';
import { LiteratureList } from '../question/LiteratureList.tsx';
import { inSentence, saysSomething } from './leadSentence.ts';
import { useFeedbackText } from './useFeedbackText.ts';

/** Two or three areas at most, each with what to read and what to practise. */
export function Gaps({ gaps, areas, areasOver }: Pick<Feedback, 'gaps' | 'areas' | 'areasOver'>) {
  const text = useFeedbackText();
  const language = useLanguage();
  return (
    <section className="page-section feedback-section">
      <h2>{text.gapsTitle}</h2>
      {areasOver === 'allPractice' && <p className="quiet">{text.overAllPractice}</p>}
      {gaps.length === 0 && <p>{saysSomething(areas) ? text.noGaps : text.noGapsUnknown}</p>}
      <ol className="gaps">
        {gaps.map(({ area, name, items, correct, literature }) => (
          <li key={area}>
            <h3>{name[language]}</h3>
            <p className="quiet">{text.gapItems(correct, items)}</p>
            {literature.length > 0 && (
              <>
                <h4>{text.read}</h4>
                <LiteratureList literature={literature} />
              </>
            )}
            <h4>{text.practise}</h4>
            <p>
              {text.practiseText(inSentence(name[language]))} <Link to="/oefenen">{text.practiseLink}</Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
