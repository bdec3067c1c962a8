import {
  IconBell,
  IconCalendarCheck,
  IconCalendarEvent,
  IconChartLine,
  IconDatabase,
  IconDoor,
  IconFileText,
  IconGitBranch,
  IconInbox,
  IconLayoutGrid,
  IconRuler2,
} from '@tabler/icons-react';
import type { Role } from '#contracts/role.ts';
import type { StaffText } from '../StaffText.ts';

interface Noun {
  readonly id: keyof StaffText['nouns'];
  readonly to: string;
  readonly Icon: typeof IconRuler2;
  readonly roles: readonly Role[];
}

const nouns: readonly Noun[] = [
  { id: 'measurements', to: '/measurements', Icon: IconChartLine, roles: ['psychometrician'] },
  { id: 'work', to: '/work', Icon: IconInbox, roles: ['author', 'reviewer'] },
  {
    id: 'notices',
    to: '/notices',
    Icon: IconBell,
    roles: ['author', 'reviewer', 'psychometrician'],
  },
  {
    id: 'items',
    to: '/items',
    Icon: IconFileText,
    roles: ['author', 'reviewer', 'psychometrician'],
  },
  {
    id: 'currency',
    to: '/currency',
    Icon: IconCalendarCheck,
    roles: ['author', 'reviewer', 'psychometrician'],
  },
  {
    id: 'coverage',
    to: '/coverage',
    Icon: IconLayoutGrid,
    roles: ['author', 'reviewer', 'psychometrician'],
  },
  { id: 'rooms', to: '/rooms', Icon: IconDoor, roles: ['proctor'] },
  { id: 'sittings', to: '/sittings', Icon: IconCalendarEvent, roles: ['coordinator'] },
  { id: 'designs', to: '/designs', Icon: IconRuler2, roles: ['coordinator', 'psychometrician'] },
  {
    id: 'releaseDrafts',
    to: '/release-drafts',
    Icon: IconGitBranch,
    roles: ['author', 'reviewer', 'psychometrician', 'coordinator'],
  },
  { id: 'releases', to: '/releases', Icon: IconDatabase, roles: ['coordinator', 'psychometrician'] },
];

/** What stands in the rail for this role. The server decides what the role may really do. */
export function nounsOf(role: Role): readonly Noun[] {
  return nouns.filter((noun) => noun.roles.includes(role));
}
