import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { PeilMark } from '#client/shared/PeilMark.tsx';
import type { Me } from '#contracts/signIn.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { Rail, type RailCounts } from './Rail.tsx';
import { SearchButton } from './SearchButton.tsx';
import classes from './Shell.module.css';

interface Props {
  readonly me: Me;
  readonly palette: ReactNode;
  readonly counts: RailCounts;
  /** Instead of the page of this address, e.g. when the role has none. */
  readonly children?: ReactNode;
}

/** The staff application around every page: the rail with nouns, the palette, and the content. */
export function Shell({ me, palette, counts, children }: Props) {
  const text = useText(staffTexts);
  const [menuOpen, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);

  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={0}
      transitionDuration={0}
    >
      <a className={classes.skip} href="#main">
        {text.skipToContent}
      </a>
      <AppShell.Header className={classes.header} hiddenFrom="sm">
        <Group h="100%" px={12} gap={12} wrap="nowrap">
          <Burger
            opened={menuOpen}
            onClick={menu.toggle}
            size="sm"
            aria-label={text.menu}
            aria-expanded={menuOpen}
          />
          <PeilMark />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.rail} aria-label={text.mainNavigation}>
        <div className={classes.brand}>
          <PeilMark />
        </div>
        <SearchButton />
        <Rail role={me.role} counts={counts} onNavigate={menu.close} />
        <AccountMenu me={me} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ConnectionNotice />
        {children ?? <Outlet />}
      </AppShell.Main>
      {palette}
    </AppShell>
  );
}

/**
 * Screen readers and keyboards continue at the content of a new page. Within one sitting the tabs
 * keep the focus, so that one can step through them.
 */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const place = pathname.split('/').slice(0, 3).join('/');
  const previous = useRef(place);
  useEffect(() => {
    if (previous.current === place) return;
    previous.current = place;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);
  return main;
}
