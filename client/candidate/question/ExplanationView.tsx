import type { Explanation, ItemView } from '#contracts/itemView.ts';
import { bankLanguage } from '../../shared/bankLanguage.ts';
import { localeOf, useLanguage } from '../../shared/language.ts';
import { HotspotPicture } from '../../shared/question/hotspot/HotspotPicture.tsx';
import { InlineTextView } from '../../shared/RichTextView.tsx';
import { StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';
import { answerInWords } from './answerInWords.ts';
import { ComparedMarks } from './ComparedMarks.tsx';
import { type ExplainedPart, explainedParts } from './explainedParts.ts';
import { LiteratureList } from './LiteratureList.tsx';
import './explanation.css';

interface Props {
  readonly explanation: Explanation;
  /** The item itself, where it is still at hand. */
  readonly item?: ItemView | undefined;
}

/** The worked-out answer: right or wrong in words, the reasoning, every part, what to read. */
export function ExplanationView({ explanation, item }: Props) {
  const texts = useText().explanation;
  const locale = localeOf[useLanguage()];
  const { correct, key, given, rationale, literature } = explanation;
  const parts = explainedParts(explanation, item);
  const list = new Intl.ListFormat(locale);
  const inWords = (response: typeof key) => answerInWords(response, texts, (members) => list.format(members));
  const isTyped = key.type === 'numeric' || key.type === 'shortText';
  const isToldByPart = !isTyped && parts.some(({ compared }) => compared.kind !== 'chosen');
  return (
    <div className="explanation">
      <p className={`explanation-verdict explanation-verdict-${correct ? 'good' : 'bad'}`}>
        <StatusSign status={correct ? 'good' : 'bad'} />
        <span>
          <strong>{correct ? texts.correct : texts.incorrect}.</strong>{' '}
          {isTyped && given !== null && texts.yours(inWords(given))}{' '}
          {!correct && !isToldByPart && texts.key(inWords(key))}
        </span>
      </p>
      <p className="explanation-rationale" lang={bankLanguage}>
        <InlineTextView content={rationale} />
      </p>
      {parts.length > 0 && (
        <>
          <h2>{titleOf(key.type, texts)}</h2>
          {item?.type === 'hotspot' && key.type === 'hotspot' && (
            <HotspotPicture item={item} mediaAt="/api/media" chosen={key.regions} />
          )}
          <PartList parts={parts} nameOf={(label) => nameOf(label, key.type, texts)} />
        </>
      )}
      {literature.length > 0 && (
        <>
          <h2>{texts.literature}</h2>
          <LiteratureList literature={literature} />
        </>
      )}
    </div>
  );
}

interface PartListProps {
  readonly parts: readonly ExplainedPart[];
  readonly nameOf: (label: string) => string;
}

function PartList({ parts, nameOf }: PartListProps) {
  return (
    <ul className="explanation-options">
      {parts.map(({ label, content, rationale, compared }) => (
        <li key={label}>
          <span className="option-letter">{nameOf(label)}</span>
          <div>
            {content !== undefined && (
              <p className="explanation-option" lang={bankLanguage}>
                <InlineTextView content={content} />
              </p>
            )}
            <ComparedMarks compared={compared} />
            <p className="explanation-why" lang={bankLanguage}>
              <InlineTextView content={rationale} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

type Texts = ReturnType<typeof useText>['explanation'];

function titleOf(type: ItemView['type'], texts: Texts): string {
  if (type === 'ordering') return texts.rightOrder;
  return type === 'extendedMatching' || type === 'matching' ? texts.perPart : texts.perOption;
}

function nameOf(label: string, type: ItemView['type'], texts: Texts): string {
  if (type === 'trueFalse') return label === 'true' ? texts.isTrue : texts.isFalse;
  return type === 'hotspot' ? texts.place(label) : label;
}
