import type { Explanation } from '#contracts/itemView.ts';
import { useText } from '../useText.ts';
import { ExplanationView } from './ExplanationView.tsx';

/** The explanation of the answer given last, for who comes back later or on another device. */
export default function EarlierExplanation({ explanation }: { explanation: Explanation }) {
  const texts = useText().explanation;
  return (
    <details className="earlier-explanation">
      <summary>{texts.previous(explanation.position)}</summary>
      <ExplanationView explanation={explanation} />
    </details>
  );
}
