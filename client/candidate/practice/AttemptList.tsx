import type { PracticeHome } from '#contracts/practice.ts';
import { numberText, shortDateText, timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { Link } from '../Link.tsx';
import { usePracticeText } from './usePracticeText.ts';

/** Earlier practice: half done to go on with, finished to look back at. */
export function AttemptList({ attempts }: { attempts: PracticeHome['attempts'] }) {
  const text = usePracticeText();
  const language = useLanguage();
  const when = (instant: number) => `${shortDateText(instant, language)} ${timeText(instant, language)}`;
  return (
    <ul className="practice-list">
      {attempts.map(({ attemptId, name, startedAt, lastStoredAt, answered, maximumItems, ...attempt }) => {
        const running = attempt.state === 'running';
        const to = running ? `/oefenen/${attemptId}` : `/oefenen/${attemptId}/uitslag`;
        return (
          <li key={attemptId}>
            <div>
              <h3>{name[language]}</h3>
              <p className="quiet figures">
                {when(startedAt)} · {running && text.progress(answered, maximumItems)}
                {running && lastStoredAt !== null && `, ${text.lastStored(when(lastStoredAt))}`}
                {attempt.percentCorrect !== null &&
                  !running &&
                  text.percentCorrect(`${numberText(attempt.percentCorrect, language)} %`)}
              </p>
            </div>
            <Link to={to} className={running ? 'button button-primary' : 'button'}>
              {running ? text.resume : text.seeFeedback}
              <span className="visually-hidden">: {name[language]}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
