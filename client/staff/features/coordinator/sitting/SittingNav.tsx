import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useInstitute } from '../../../session/useInstitute.ts';
import { useText } from '../../../useText.ts';
import classes from './Sitting.module.css';
import { nationalTabs, sittingTabs } from './sittingTabs.ts';
import { sittingTexts } from './sittingTexts.ts';

/** The parts of a sitting as links, so that each can be opened, shared and gone back to. */
export function SittingNav({ sittingId }: { readonly sittingId: string }) {
  const text = useText(sittingTexts);
  const ofOne = useInstitute() !== null;
  const tabs = sittingTabs.filter((tab) => !ofOne || !nationalTabs.includes(tab));
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen the row scrolls: the current part must be in sight. The page must not move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what makes another part current
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (list.current && current) list.current.scrollLeft = current.offsetLeft - list.current.offsetLeft - 48;
  }, [pathname]);

  return (
    <nav aria-label={text.parts}>
      <ul className={classes.nav} ref={list}>
        {tabs.map((tab) => (
          <li key={tab}>
            <NavLink to={`/sittings/${sittingId}/${tab}`}>{text.tabs[tab]}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
