interface Props {
  readonly name: string;
  readonly type?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly autoComplete: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with it, once that is worth saying. */
  readonly problem: string | undefined;
}

/** A labelled field with its hint and its own error, whose line is kept free. */
export function TextField({
  name,
  type = 'text',
  label,
  hint,
  autoComplete,
  value,
  onValue,
  problem,
}: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        spellCheck={false}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${name}-problem${hint === undefined ? '' : ` ${name}-hint`}`}
      />
      <p id={`${name}-problem`} className="field-missing">
        {problem}
      </p>
    </div>
  );
}
