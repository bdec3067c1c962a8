import type { ReactNode } from 'react';

interface Props {
  readonly control: 'radio' | 'checkbox';
  readonly groupName: string;
  readonly value: string;
  /** What stands before the text; nothing where answers have no letter. */
  readonly letter?: string;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly onChoose: () => void;
  readonly struckOut?: boolean;
  /** What stands at the end of the row, outside the label. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** One answer: the whole row chooses it. */
export function OptionRow({ control, groupName, value, letter, chosen, locked, onChoose, ...row }: Props) {
  const { struckOut = false, end, children } = row;
  const state = `${chosen ? ' option-chosen' : ''}${struckOut ? ' option-struck-out' : ''}`;
  return (
    <div className={`option${state}${locked ? ' option-locked' : ''}`}>
      <label>
        <input
          type={control}
          name={groupName}
          value={value}
          checked={chosen}
          aria-disabled={locked}
          onChange={onChoose}
        />
        {letter !== undefined && <span className="option-letter">{letter}</span>}
        <span className="option-text">{children}</span>
      </label>
      {end}
    </div>
  );
}
