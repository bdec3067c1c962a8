import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './Page.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface Props {
  readonly crumbs: readonly Crumb[];
  readonly current: string;
}

/** The way here, each step a URL. */
export function Crumbs({ crumbs, current }: Props) {
  const text = useText(staffTexts);
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={text.breadcrumbs}>
      <ol className={classes.crumbs}>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
            <IconChevronRight size={14} stroke={1.75} aria-hidden="true" />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
