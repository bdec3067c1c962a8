import type { NoticeText } from './text.nl.ts';

/** What concerns a person, in English. */
export const en: NoticeText = {
  title: 'Notices',
  intro:
    'What others put before you and what became due. The list covers the last two months and is not sent by e-mail.',
  unread: (count) => `${count} unread`,
  reading: 'The server is still reading in. More notices may come.',
  isNew: 'new',
  markRead: 'Read',
  markReadOf: (what) => `Read: ${what}`,
  markAll: 'Mark all as read',
  empty: {
    title: 'No notices',
    body: 'Here stands what concerns you: a mention, a review asked of you, an assignment, an item that comes back.',
  },
  kinds: {
    mentioned: (by) => `${by} mentions you in a thread`,
    threadOnMine: (by) => `${by} began a thread about your item`,
    replied: (by) => `${by} replied in a thread of yours`,
    reviewAsked: (by) => `${by} asks you for a review`,
    returned: (by) => `${by} asks for a change to your item`,
    established: (by) => `${by} established your item`,
    outdated: () => 'A source of your item has a new edition',
    withdrawn: (by) => `${by} withdrew your assignment`,
    assigned: (by) => `${by} gives you an assignment`,
    reviewDue: () => 'Your review is due soon',
    assignmentDue: () => 'Your assignment is due soon',
  },
  late: { reviewDue: 'Your review is overdue', assignmentDue: 'Your assignment is overdue' },
  assignment: (count, cell) => `${count} × ${cell}`,
  threads: {
    title: 'Threads open on your items',
    said: (by, when) => `${by}, ${when}`,
    nothing: 'Nothing is waiting here.',
    more: (count) => `And ${count} more.`,
  },
};
