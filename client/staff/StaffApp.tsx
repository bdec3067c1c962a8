import type { Me } from '#contracts/signIn.ts';
import { usePaletteGroups } from './features/coordinator/usePaletteGroups.ts';
import { useRailCounts } from './features/editor/notices/useRailCounts.ts';
import { ServerLineProvider } from './server/ServerLine.tsx';
import { SignedIn } from './session/SignedIn.tsx';
import { CommandPalette } from './shell/CommandPalette.tsx';
import { nounsOf } from './shell/nouns.ts';
import { Shell } from './shell/Shell.tsx';
import { staffTexts } from './staffTexts.ts';
import { EmptyState } from './states/EmptyState.tsx';
import { useText } from './useText.ts';

/** The staff application for whoever is signed in. */
export function StaffApp() {
  return (
    <SignedIn>
      {(me) => (
        <ServerLineProvider>
          <Screens me={me} />
        </ServerLineProvider>
      )}
    </SignedIn>
  );
}

function Screens({ me }: { readonly me: Me }) {
  const text = useText(staffTexts);
  const counts = useRailCounts(me.role);
  const palette = <CommandPalette groups={usePaletteGroups(me.role)} />;
  if (nounsOf(me.role).length > 0) return <Shell me={me} palette={palette} counts={counts} />;
  return (
    <Shell me={me} palette={palette} counts={counts}>
      <EmptyState wholePage title={text.noScreens.title} body={text.noScreens.body(text.roles[me.role])} />
    </Shell>
  );
}
