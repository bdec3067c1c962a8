import type { AnswerProps } from './AnswerProps.ts';
import { answerPart } from './answerPart.ts';
import type { LaterType } from './answers/LaterAnswer.tsx';
import { useQuestionText } from './useQuestionText.ts';

/** After this many failures the candidate may also reload by hand; what was chosen survives it. */
const patience = 2;

/** The place of an answer whose code is fetched on demand: as a rule it came while the candidate was waiting. */
export function LaterAnswerSlot(props: AnswerProps<LaterType>) {
  const { onItsWay, reload } = useQuestionText();
  const { part, failures } = answerPart.usePart();
  if (part !== undefined) return <part.LaterAnswer {...props} />;
  if (failures === 0) return <div className="item-form-waiting" />;
  return (
    <div className="item-form-waiting" role="status">
      <p>{onItsWay}</p>
      {failures >= patience && (
        <button type="button" className="item-form-reload" onClick={() => location.reload()}>
          {reload}
        </button>
      )}
    </div>
  );
}
