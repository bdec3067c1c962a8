import './peilMark.css';

/** The name with its mark: a staff gauge with a pointer at the level. */
export function PeilMark() {
  return (
    <span className="peil-mark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path className="peil-mark-staff" d="M7 2.5v19M7 4h6M7 8h4M7 12h6M7 16h4M7 20h6" />
        <path className="peil-mark-level" d="M21.5 7.5v9L14.5 12Z" />
      </svg>
      <span>Peil</span>
    </span>
  );
}
