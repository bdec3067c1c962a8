import { NavLink } from 'react-router';
import type { Role } from '#contracts/role.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { nounsOf } from './nouns.ts';
import classes from './Shell.module.css';

interface Props {
  readonly role: Role;
  readonly onNavigate: () => void;
}

/** The nouns of the application, one link each. */
export function Rail({ role, onNavigate }: Props) {
  const text = useText(staffTexts);
  return (
    <ul className={classes.links}>
      {nounsOf(role).map(({ id, to, Icon }) => (
        <li key={id}>
          <NavLink to={to} className={classes.link ?? ''} onClick={onNavigate}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            {text.nouns[id]}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
