import { NavLink } from 'react-router';
import { useText } from '../../../useText.ts';
import classes from './Sitting.module.css';
import { sittingTabs } from './sittingTabs.ts';
import { sittingTexts } from './sittingTexts.ts';

/** The parts of a sitting as links, so that each can be opened, shared and gone back to. */
export function SittingNav({ sittingId }: { readonly sittingId: string }) {
  const text = useText(sittingTexts);
  return (
    <nav aria-label={text.parts}>
      <ul className={classes.nav}>
        {sittingTabs.map((tab) => (
          <li key={tab}>
            <NavLink to={`/sittings/${sittingId}/${tab}`}>{text.tabs[tab]}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
