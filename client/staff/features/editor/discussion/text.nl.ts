import type { Triage } from '#contracts/discussing.ts';

/** Talking about an item, in Dutch. */
export const nl = {
  title: 'Gesprekken',
  open: (count: string) => `${count} open`,
  none: 'Er is nog niets over dit item gezegd.',
  begin: 'Nieuw gesprek',
  beginHint: 'Kies eerst woorden in het voorbeeld als u over die woorden wilt praten.',
  whole: 'Hele item',
  form: {
    field: 'Waarover',
    quote: 'Over deze woorden (niet verplicht)',
    text: 'Wat wilt u zeggen?',
    missing: 'Typ eerst wat u wilt zeggen.',
    submit: 'Plaatsen',
    cancel: 'Niet doen',
    opened: 'Uw gesprek is begonnen.',
  },
  mention: 'Noem iemand',
  mentionHint: 'Typ @ met een naam, of kies een naam.',
  thread: {
    about: (field: string) => `Gesprek over ${field}`,
    version: (version: number, current: boolean) =>
      current ? `Versie ${version}` : `Over versie ${version}: de tekst kan daarna zijn veranderd`,
    reply: 'Reageren',
    resolve: 'Afsluiten',
    reopen: 'Heropenen',
    resolved: (by: string, when: string) => `Afgesloten door ${by}, ${when}`,
    correct: 'Verbeteren',
    corrected: (when: string) => `verbeterd ${when}`,
    save: 'Opslaan',
  },
  showResolved: (count: string) => `Afgesloten gesprekken (${count})`,
  remarks: {
    title: 'Opmerkingen van kandidaten',
    verdict: 'Wat doen we ermee?',
    choose: 'Nog niet beoordeeld',
    by: (by: string, when: string) => `Beoordeeld door ${by}, ${when}`,
    verdicts: {
      nothing: 'Niets doen',
      dropped: 'Item laten vervallen',
      keyChange: 'Andere sleutel voorstellen',
    } satisfies Record<Triage, string>,
  },
};

/** The one shape that both languages satisfy. */
export type DiscussionText = typeof nl;
