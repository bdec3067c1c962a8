import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'input'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, once that is worth saying. */
  readonly problem: string | undefined;
}

/** A labelled field with its hint and its own error, whose line is kept free. */
export function TextField({ label, hint, problem, ...input }: Props) {
  const { name } = input;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={name}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${name}-problem${hint === undefined ? '' : ` ${name}-hint`}`}
      />
      <p id={`${name}-problem`} className="field-missing">
        {problem}
      </p>
    </div>
  );
}
