import type { WorkQueue } from './workQueues.ts';

/** The lists of items, in Dutch. */
export const nl = {
  empty: {
    title: 'Er zijn nog geen items',
    body: 'Maak het eerste item, of laat de beheerder een bank inlezen.',
  },
  nothingFound: { title: 'Geen item gevonden', clear: 'Alle filters wissen' },
  search: 'Zoek op code, vraag of bron',
  all: 'alle',
  count: (shown: string, total: string) =>
    shown === total ? `${total} items` : `${shown} van ${total} items`,
  columns: {
    code: 'Code',
    question: 'Vraag',
    stage: 'Fase',
    pool: 'Pool',
    icpc: 'ICPC',
    theme: 'Thema',
    reviewBy: 'Controleren vóór',
    version: 'Versie',
  },
  only: 'Werk',
  terms: { past: 'Verlopen', soon: 'Loopt af' },
  keys: 'Met de pijltjes gaat u door de lijst; Enter opent een item.',
  work: {
    title: 'Mijn werk',
    more: (count: string) => `Alle ${count} bekijken`,
    nothing: 'Hier wacht niets.',
  },
  queues: {
    review: 'Wacht op uw review',
    returned: 'Terug voor aanpassing',
    drafts: 'Uw concepten',
    due: 'Loopt af binnen 3 maanden',
  } satisfies Record<WorkQueue, string>,
};

/** The one shape that both languages satisfy. */
export type BankText = typeof nl;
