import type { Notice, Notices } from '#contracts/notices.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';

/** What one person is told of a day. */
export interface Digest {
  readonly name: string;
  readonly email: string | null;
  readonly unread: number;
  readonly threads: number;
  /** Plain text, to be sent or shown by whoever does that. */
  readonly text: string;
}

interface Reader {
  readonly name: string;
  readonly email: string | null;
}

/** Most lines of one digest; the rest is counted. */
const mostLines = 20;

/** What this person has not read yet, as a letter; undefined when there is nothing to tell. @param today ISO date */
export function digestOf(
  { name, email }: Reader,
  { unread, notices, threads }: Notices,
  today: string,
): Digest | undefined {
  if (unread === 0 && threads.length === 0) return undefined;
  const fresh = notices.filter(({ read }) => !read);
  const rest = fresh.length - mostLines;
  const lines = [
    `Beste ${name},`,
    '',
    ...(fresh.length === 0 ? [] : [`${counted(fresh.length, 'ongelezen melding', 'ongelezen meldingen')}:`]),
    ...fresh.slice(0, mostLines).map((notice) => `- ${sentenceOf(notice, today)}`),
    ...(rest > 0 ? [`- en nog ${rest}`] : []),
    ...(threads.length === 0
      ? []
      : [`${counted(threads.length, 'open gesprek', 'open gesprekken')} over uw items:`]),
    ...threads.slice(0, mostLines).map(({ code, by }) => `- ${code}: het laatste woord is van ${by}`),
    '',
    'U leest alles onder Meldingen en Mijn werk.',
  ];
  return { name, email, unread, threads: threads.length, text: `${lines.join('\n')}\n` };
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function sentenceOf({ kind, by, code, text, due, assignment }: Notice, today: string): string {
  const isLate = due !== null && due < today;
  const about = assignment === null ? code : `${assignment.count} × ${cellName(assignment.cell)}`;
  const day = due === null ? '' : isLate ? ` (te laat: ${due})` : ` (vóór ${due})`;
  const words = text === null ? '' : `: ${text.replace(/\s+/g, ' ').slice(0, 120)}`;
  return `${about} – ${says[kind](by ?? '')}${day}${words}`;
}

function cellName({ icpc, attribute, value }: NonNullable<Notice['assignment']>['cell']): string {
  return `${icpc} ${termName('icpc', icpc).nl} / ${termName(attribute, value).nl}`;
}

const says: Readonly<Record<Notice['kind'], (by: string) => string>> = {
  mentioned: (by) => `${by} noemt u`,
  threadOnMine: (by) => `${by} begon een gesprek over uw item`,
  replied: (by) => `${by} antwoordt in een gesprek van u`,
  reviewAsked: (by) => `${by} vraagt u om een review`,
  returned: (by) => `${by} vraagt om aanpassing van uw item`,
  established: (by) => `${by} stelde uw item vast`,
  outdated: () => 'een bron heeft een nieuwe uitgave',
  withdrawn: (by) => `${by} trok een opdracht in`,
  assigned: (by) => `${by} geeft u een opdracht`,
  reviewDue: () => 'uw review is nodig',
  assignmentDue: () => 'uw opdracht moet af zijn',
};
