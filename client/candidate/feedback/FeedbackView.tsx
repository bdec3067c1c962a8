import type { Feedback } from '#contracts/feedback.ts';
import { dateText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Notice } from '../page/Notice.tsx';
import { Gaps } from './Gaps.tsx';
import { Growth } from './Growth.tsx';
import { leadSentence } from './leadSentence.ts';
import { PerItem } from './PerItem.tsx';
import { Profile } from './Profile.tsx';
import { useFeedbackText } from './useFeedbackText.ts';
import './feedback.css';

/** The feedback itself: what matters first, the numbers after it, how it was made at the end. */
export function FeedbackView({ feedback }: { feedback: Feedback }) {
  const text = useFeedbackText();
  const language = useLanguage();
  const { testName, candidateName, finishedAt, correct, items, parameters } = feedback;
  return (
    <>
      <p className="quiet">
        {candidateName} · {text.of(testName[language], dateText(finishedAt, language))}
      </p>
      <FocusedHeading>{text.title}</FocusedHeading>
      <p className="feedback-lead">{leadSentence(feedback, text, language)}</p>
      <p className="quiet">{text.facts(correct, items)}</p>
      {parameters === 'provisional' && (
        <div className="feedback-provisional">
          <Notice status="attention">{text.provisional}</Notice>
        </div>
      )}
      <Gaps gaps={feedback.gaps} areas={feedback.areas} areasOver={feedback.areasOver} />
      <Profile feedback={feedback} />
      <Growth growth={feedback.growth} />
      <PerItem perItem={feedback.perItem} explanations={feedback.explanations} />
      <section className="page-section feedback-section">
        <details className="feedback-how">
          <summary>{text.howTitle}</summary>
          {text.how.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
        <p className="feedback-purpose">{text.purpose}</p>
      </section>
    </>
  );
}
