import { useText } from '../../../useText.ts';
import type { InstituteStrip } from './instituteStrips.ts';
import classes from './Progress.module.css';
import { progressGroups } from './progressGroup.ts';
import { progressTexts } from './progressTexts.ts';

interface Props {
  readonly strips: readonly InstituteStrip[];
  /** The institute shown alone, if any. */
  readonly value: string;
  readonly onChange: (institute: string | undefined) => void;
}

/** The country as one strip per institute, in the words and numbers of its groups. */
export function Country({ strips, value, onChange }: Props) {
  const text = useText(progressTexts);
  return (
    <section aria-label={text.country}>
      <ul className={classes.strips}>
        {strips.map(({ institute, candidates, counts }) => {
          const present = progressGroups.filter((group) => counts[group] > 0);
          return (
            <li key={institute}>
              <button
                type="button"
                className={classes.strip}
                aria-pressed={value === institute}
                onClick={() => onChange(value === institute ? undefined : institute)}
              >
                <span className={classes.stripName}>
                  {institute} <span className={classes.stripTotal}>{candidates}</span>
                </span>
                <span className={classes.bar} aria-hidden="true">
                  {present.map((group) => (
                    <span key={group} data-group={group} style={{ flexGrow: counts[group] }} />
                  ))}
                </span>
                <span className={classes.stripParts}>
                  {present.map((group) => (
                    <span key={group} data-group={group}>
                      {text.part(counts[group], text.groups[group])}
                    </span>
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
