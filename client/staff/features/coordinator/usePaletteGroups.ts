import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Role } from '#contracts/role.ts';
import type { PaletteGroup } from '../../shell/CommandPalette.tsx';
import { nounsOf } from '../../shell/nouns.ts';
import { staffTexts } from '../../staffTexts.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { sittingsQuery } from './data/sittingQueries.ts';
import { sittingsTexts } from './sittings/sittingsTexts.ts';

/** What the palette offers this role: the pages, a new sitting, and every sitting by name. */
export function usePaletteGroups(role: Role): readonly PaletteGroup[] {
  const text = useText(staffTexts);
  const { states, rehearsal: dressRehearsal } = useText(sittingsTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const coordinates = role === 'coordinator';
  const { data: sittings = [] } = useQuery({ ...sittingsQuery, enabled: coordinates });

  const go = (to: string) => () => void navigate(to);
  const pages = nounsOf(role).map(({ id, to }) => ({ id: to, label: text.nouns[id], onClick: go(to) }));
  const write = { id: 'newItem', label: text.palette.newItem, onClick: go('/items/new') };
  if (!coordinates) {
    return [{ group: text.palette.pages, actions: role === 'author' ? [...pages, write] : pages }];
  }
  return [
    {
      group: text.palette.pages,
      actions: [...pages, { id: 'new', label: text.palette.newSitting, onClick: go('/sittings/new') }],
    },
    {
      group: text.palette.sittings,
      actions: sittings.map(({ id, name, state, plannedAt, rehearsal }) => ({
        id,
        label: rehearsal ? `${name} (${dressRehearsal})` : name,
        description: `${states[state]} · ${format.dateTime(plannedAt)}`,
        onClick: go(`/sittings/${id}`),
      })),
    },
  ];
}
