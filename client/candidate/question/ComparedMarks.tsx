import { StatusSign } from '../page/StatusSign.tsx';
import { useText } from '../useText.ts';
import type { Comparison } from './explainedParts.ts';

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
      return (
        <Verdict
          isRight={given === key}
          yours={given === undefined ? texts.youChoseNothing : texts.youChose(given)}
          verdict={given === key ? texts.chosenRightly : texts.rightIs(key)}
        />
      );
    }
    case 'placed': {
      const { place, given } = compared;
      if (given === place) return <Verdict isRight verdict={texts.placedRightly} />;
      return (
        <Verdict isRight={false} verdict={given === undefined ? texts.youChoseNothing : texts.youPlaced(given)} />
      );
    }
  }
}

interface VerdictProps {
  readonly isRight: boolean;
  readonly yours?: string;
  readonly verdict: string;
}

function Verdict({ isRight, yours, verdict }: VerdictProps) {
  return (
    <p className="explanation-compared">
      <StatusSign status={isRight ? 'good' : 'bad'} />
      <span>
        {yours !== undefined && `${yours}: `}
        <strong>{verdict}</strong>
      </span>
    </p>
  );
}
