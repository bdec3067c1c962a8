import type { PracticeHome } from '#contracts/practice.ts';
import { useLanguage } from '../../shared/language.ts';
import { usePracticeText } from './usePracticeText.ts';

interface Props {
  readonly designs: PracticeHome['designs'];
  /** The design that is being started, if any. */
  readonly starting: string | undefined;
  readonly onStart: (designId: string) => void;
}

/** Practice tests to begin, with what each is like. */
export function DesignList({ designs, starting, onStart }: Props) {
  const text = usePracticeText();
  const language = useLanguage();
  if (designs.length === 0) return <p>{text.noDesigns}</p>;
  return (
    <ul className="practice-list">
      {designs.map(({ id, design, items }) => (
        <li key={id}>
          <div>
            <h3>{design.name[language]}</h3>
            <p className="quiet">
              {[
                text.length(design.minimumItems, design.maximumItems),
                design.durationMinutes === null ? text.noLimit : text.minutes(design.durationMinutes),
                ...(design.selection === 'adaptive' ? [text.adaptive] : []),
              ].join(', ')}
              . {text.pool(items)}.
            </p>
          </div>
          <button
            type="button"
            className="button button-primary"
            disabled={starting !== undefined}
            aria-label={`${text.start}: ${design.name[language]}`}
            onClick={() => onStart(id)}
          >
            {starting === id ? text.starting : text.start}
          </button>
        </li>
      ))}
    </ul>
  );
}
