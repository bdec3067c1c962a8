interface Props {
  readonly name: string;
  readonly struckOut: boolean;
  readonly locked: boolean;
  readonly onStrikeOut: () => void;
}

/** The sign at the end of an answer that strikes it out. */
export function StrikeOutButton({ name, struckOut, locked, onStrikeOut }: Props) {
  return (
    <button
      type="button"
      className="option-strike-out"
      aria-label={name}
      title={name}
      aria-pressed={struckOut}
      aria-disabled={locked}
      onClick={onStrikeOut}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 12h16M16.5 7.2C15.8 5.8 14.2 5 12.2 5H11.5a3.5 3.5 0 0 0 0 7h1.5a3.5 3.5 0 0 1 0 7h-1.2c-2 0-3.7-.8-4.3-2.2" />
      </svg>
    </button>
  );
}
