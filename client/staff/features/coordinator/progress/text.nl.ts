import type { ProgressGroup } from './progressGroup.ts';

/** The screen of the day, in Dutch. */
export const nl = {
  title: 'Voortgang',
  notYet: {
    title: 'De voortgang komt bij het publiceren',
    body: 'Zodra de afname is gepubliceerd ziet u hier wie er is, wie werkt en wie hulp nodig heeft.',
  },
  groups: {
    disconnected: 'Verbinding weg',
    paused: 'Gepauzeerd',
    absent: 'Afwezig',
    waiting: 'Zit klaar',
    working: 'Bezig',
    finished: 'Klaar',
  } satisfies Record<ProgressGroup, string>,
  groupFilter: 'Toon alleen een groep',
  all: 'Allen',
  live: (time: string) => `Gegevens van ${time}`,
  country: 'Per instituut',
  strip: (institute: string, parts: string) => `${institute}: ${parts}`,
  part: (count: number, group: string) => `${count} ${group.toLowerCase()}`,
  columns: {
    attention: 'Toestand',
    number: 'Nummer',
    name: 'Naam',
    institute: 'Instituut',
    answered: 'Beantwoord',
    lastStored: 'Laatst opgeslagen',
    ends: 'Eindtijd',
    comments: 'Opmerkingen',
    actions: 'Meer tijd',
  },
  answered: (count: number, maximum: number) => `${count} van ten hoogste ${maximum}`,
  extra: (minutes: number) => `waarvan ${minutes} min extra`,
  extendOne: (name: string) => `Meer tijd geven aan ${name}`,
  extendAll: 'Meer tijd geven aan iedereen',
  close: 'Afname sluiten',
  clear: 'Filter wissen',
};

/** The one shape that both languages satisfy. */
export type ProgressText = typeof nl;
