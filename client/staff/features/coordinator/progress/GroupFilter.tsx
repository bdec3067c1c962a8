import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { GroupMark } from './GroupMark.tsx';
import classes from './Progress.module.css';
import { type GroupCounts, type ProgressGroup, progressGroups } from './progressGroup.ts';
import { progressTexts } from './progressTexts.ts';

interface Props {
  readonly counts: GroupCounts;
  readonly value: string;
  readonly onChange: (group: ProgressGroup | undefined) => void;
}

/** How many candidates are in each group; pressing one shows only those. */
export function GroupFilter({ counts, value, onChange }: Props) {
  const text = useText(progressTexts);
  const format = useFormat();
  return (
    <fieldset className={classes.groups} aria-label={text.groupFilter}>
      {progressGroups.map((group) => (
        <button
          key={group}
          type="button"
          className={classes.group}
          data-group={group}
          data-some={counts[group] > 0}
          aria-pressed={value === group}
          onClick={() => onChange(value === group ? undefined : group)}
        >
          <span className={classes.groupCount}>{format.number(counts[group])}</span>
          <GroupMark group={group} />
        </button>
      ))}
    </fieldset>
  );
}
