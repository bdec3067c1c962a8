import type { RoomRow } from '#contracts/room.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { type RoomGroup, roomGroupOf, roomGroups } from './roomGroup.ts';

interface Props {
  readonly rows: readonly RoomRow[];
  readonly value: string;
  readonly onChange: (group: RoomGroup | undefined) => void;
}

/** How many are in each group; pressing one shows only those. */
export function GroupChips({ rows, value, onChange }: Props) {
  const text = useText(proctorTexts);
  const groups = rows.flatMap(roomGroupOf);
  return (
    <fieldset className={classes.chips} aria-label={text.filter}>
      {roomGroups.map((group) => {
        const count = groups.filter((one) => one === group).length;
        return (
          <button
            key={group}
            type="button"
            className={classes.chip}
            data-group={group}
            data-some={count > 0}
            aria-pressed={value === group}
            onClick={() => onChange(value === group ? undefined : group)}
          >
            <span className={classes.chipCount}>{count}</span> {text.groups[group]}
          </button>
        );
      })}
    </fieldset>
  );
}
