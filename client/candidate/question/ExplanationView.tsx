import type { Explanation, ItemView } from '#contracts/itemView.ts';
import { bankLanguage } from '../../shared/bankLanguage.ts';
import { InlineTextView } from '../../shared/RichTextView.tsx';
import { StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';
import { LiteratureList } from './LiteratureList.tsx';
import './explanation.css';

interface Props {
  readonly explanation: Explanation;
  /** The item itself, where it is still at hand. */
  readonly item?: ItemView | undefined;
}

/** The worked-out answer: right or wrong in words, the reasoning, every option, what to read. */
export function ExplanationView({ explanation, item }: Props) {
  const texts = useText().explanation;
  const { correct, key, chosen, rationale, options, literature } = explanation;
  return (
    <div className="explanation">
      <p className={`explanation-verdict explanation-verdict-${correct ? 'good' : 'bad'}`}>
        <StatusSign status={correct ? 'good' : 'bad'} />
        <span>
          <strong>{correct ? texts.correct : texts.incorrect}.</strong> {!correct && texts.key(key)}
        </span>
      </p>
      <p className="explanation-rationale" lang={bankLanguage}>
        <InlineTextView content={rationale} />
      </p>
      <h2>{texts.perOption}</h2>
      <ul className="explanation-options">
        {options.map(({ letter, rationale: why }) => {
          const content = item?.options.find((option) => option.letter === letter)?.content;
          return (
            <li key={letter} className={letter === key ? 'explanation-key' : undefined}>
              <span className="option-letter">{letter}</span>
              <div>
                {content !== undefined && (
                  <p className="explanation-option" lang={bankLanguage}>
                    <InlineTextView content={content} />
                  </p>
                )}
                {(letter === key || letter === chosen) && (
                  <p className="explanation-marks">
                    {letter === key && <span>{texts.rightAnswer}</span>}
                    {letter === chosen && <span>{texts.yourAnswer}</span>}
                  </p>
                )}
                <p className="explanation-why" lang={bankLanguage}>
                  <InlineTextView content={why} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {literature.length > 0 && (
        <>
          <h2>{texts.literature}</h2>
          <LiteratureList literature={literature} />
        </>
      )}
    </div>
  );
}
