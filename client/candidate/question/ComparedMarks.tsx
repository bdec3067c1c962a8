import { bankLanguage } from '../../shared/bankLanguage.ts';
import { InlineTextView } from '../../shared/RichTextView.tsx';
import { StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';
import type { Comparison, Match } from './explainedParts.ts';

/** What was answered to a part beside what is right: a sign and words, never a colour alone. */
export function ComparedMarks({ compared }: { readonly compared: Comparison }) {
  const texts = useText().explanation;
  switch (compared.kind) {
    case 'chosen': {
      const { isKey, isGiven } = compared;
      if (!isKey && !isGiven) return null;
      return (
        <p className="explanation-marks">
          {isKey && <span className="explanation-mark-right">{texts.rightAnswer}</span>}
          {isGiven && <span>{texts.yourAnswer}</span>}
        </p>
      );
    }
    case 'matched': {
      const { key, given } = compared;
      const isRight = given?.letter === key.letter;
      return (
        <>
          <p className="explanation-compared">
            <StatusSign status={isRight ? 'good' : 'bad'} />
            <span>
              {texts.youChose}: {given === undefined ? texts.nothing : <MatchView match={given} />}
              {isRight && ` (${texts.chosenRightly})`}
            </span>
          </p>
          {!isRight && (
            <p className="explanation-compared">
              <StatusSign status="good" />
              <span>
                {texts.rightIs}: <MatchView match={key} />
              </span>
            </p>
          )}
        </>
      );
    }
    case 'placed': {
      const { place, given } = compared;
      return (
        <p className="explanation-compared">
          <StatusSign status={given === place ? 'good' : 'bad'} />
          <span>
            {given === undefined
              ? texts.nothing
              : given === place
                ? texts.placedRightly
                : texts.youPlaced(given)}
          </span>
        </p>
      );
    }
  }
}

function MatchView({ match: { letter, content } }: { readonly match: Match }) {
  return (
    <strong>
      {letter}
      {content !== undefined && (
        <span lang={bankLanguage}>
          . <InlineTextView content={content} />
        </span>
      )}
    </strong>
  );
}
