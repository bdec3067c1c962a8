import './peilMark.css';

/** The name with its mark: a staff gauge with a pointer at the level. */
export function PeilMark() {
  return (
    <span className="peil-mark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" />
        <path className="peil-mark-staff" d="M9 5v22M9 6.5h8M9 11.25h5M9 16h8M9 20.75h5M9 25.5h8" />
        <path className="peil-mark-level" d="M27 11v10L19.5 16Z" />
      </svg>
      <span>Peil</span>
    </span>
  );
}
