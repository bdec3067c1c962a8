import { VisuallyHidden } from '@mantine/core';
import { NavLink } from 'react-router';
import type { Role } from '#contracts/role.ts';
import type { StaffText } from '../StaffText.ts';
import { staffTexts } from '../staffTexts.ts';
import { useFormat } from '../useFormat.ts';
import { useText } from '../useText.ts';
import { nounsOf } from './nouns.ts';
import classes from './Shell.module.css';

interface Props {
  readonly role: Role;
  readonly counts: RailCounts;
  readonly onNavigate: () => void;
}

/** How many of what a noun stands for wait unread. */
export type RailCounts = Readonly<Partial<Record<keyof StaffText['nouns'], number>>>;

/** The nouns of the application, one link each. */
export function Rail({ role, counts, onNavigate }: Props) {
  const text = useText(staffTexts);
  const format = useFormat();
  return (
    <ul className={classes.links}>
      {nounsOf(role).map(({ id, to, Icon }) => (
        <li key={id}>
          <NavLink to={to} className={classes.link ?? ''} onClick={onNavigate}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            {text.nouns[id]}
            {(counts[id] ?? 0) > 0 && (
              <span className={classes.count}>
                <span aria-hidden="true">{format.number(counts[id]!)}</span>
                <VisuallyHidden>{text.unread(format.number(counts[id]!))}</VisuallyHidden>
              </span>
            )}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
