/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { AnswerSpace } from './AnswerSpace.tsx';
import { Blocks } from './Blocks.tsx';
import { documentFormat } from './documentFormat.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { fitsOnPage } from './fitsOnPage.ts';
import { footerText } from './footerText.ts';
import { KeyPart } from './KeyPart.tsx';
import { Paper, Sheet } from './Paper.tsx';
import { paperStyles } from './paperStyles.ts';
import type { PrintedQuestion } from './printedQuestion.ts';
import type { QuestionPaper } from './questionPaper.ts';
import { ReviewNotes } from './ReviewNotes.tsx';
import { Words } from './Words.tsx';

/** Questions on paper: a form, the same with keys for editors, or a set to review. */
export function QuestionsDocument({ paper }: { readonly paper: QuestionPaper }) {
  const { language, edition, name, questions, hash } = paper;
  const { question: text, editorial, editions } = documentTexts[language];
  const title = `${editions[edition]} · ${name}`;
  const when = documentFormat(language).dateTime(paper.madeAt);
  return (
    <Paper title={title} language={language} at={paper.madeAt}>
      <Sheet
        language={language}
        footer={footerText(paper, title, hash)}
        bookmark={title}
        counted="inDocument"
        {...(edition !== 'form' && { watermark: editorial.watermark(paper.madeBy, when) })}
      >
        <Words style={paperStyles.title}>{name}</Words>
        <Words style={paperStyles.subtitle}>{`${editions[edition]} · ${text.count(questions.length)}`}</Words>
        <Words style={[paperStyles.small, paperStyles.paragraph]}>
          {edition === 'form' ? text.confidential : editorial.confidential(paper.madeBy)}
        </Words>
        {questions.map((question) => (
          <QuestionOnPaper key={question.view.position} question={question} language={language} />
        ))}
      </Sheet>
    </Paper>
  );
}

interface Props {
  readonly question: PrintedQuestion;
  readonly language: DocumentLanguage;
}

function QuestionOnPaper({ question: { view, sharedCase, editorial }, language }: Props) {
  const { question: text, review, editorial: words } = documentTexts[language];
  const { position } = view;
  const heading = text.heading(position);
  const about = editorial === null ? [] : [editorial.code];
  const state = editorial?.review
    ? [review.stages[editorial.review.stage], words.version(editorial.review.version)]
    : [];
  return (
    <>
      {sharedCase !== null && (
        <View style={paperStyles.sharedCase} minPresenceAhead={60}>
          <Words style={paperStyles.strong}>{text.sharedCase(position, sharedCase.upTo)}</Words>
          {sharedCase.vignette !== null && <Blocks content={sharedCase.vignette} language={language} />}
        </View>
      )}
      <View style={paperStyles.question}>
        <View {...inOutline([heading, ...about].join(' · '))} wrap={!fitsOnPage(view)}>
          <Words style={paperStyles.heading}>{[heading, ...about, ...state].join(' · ')}</Words>
          {view.vignette !== null && <Blocks content={view.vignette} language={language} />}
          <View style={paperStyles.stem}>
            <Blocks content={view.stem} language={language} />
          </View>
          <AnswerSpace view={view} language={language} />
        </View>
        {editorial !== null && <KeyPart part={editorial} language={language} />}
        {editorial?.review && (
          <ReviewNotes code={editorial.code} part={editorial.review} language={language} />
        )}
      </View>
    </>
  );
}

/** Makes a part findable in the outline of the document; the library does so for any part, its types say only for pages. */
function inOutline(title: string): object {
  return { bookmark: { title, fit: true } };
}
