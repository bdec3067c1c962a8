/** Remarks of candidates and the log of staff, in Dutch. */
export const nl = {
  comments: {
    title: 'Opmerkingen',
    empty: {
      title: 'Er zijn nog geen opmerkingen',
      body: 'Tijdens de toets kunnen deelnemers bij elke vraag iets opmerken, en na afloop over de hele toets.',
    },
    columns: { at: 'Tijd', number: 'Nummer', position: 'Vraag', item: 'Opgave', text: 'Opmerking' },
    wholeTest: 'Hele toets',
    search: 'Zoeken in opmerkingen',
    count: (shown: number, all: number) =>
      shown === all ? `${all} ${all === 1 ? 'opmerking' : 'opmerkingen'}` : `${shown} van ${all} opmerkingen`,
    nothingFound: 'Geen opmerking voldoet aan dit filter',
    export: 'CSV downloaden',
    fileName: 'opmerkingen',
  },
  audit: {
    title: 'Logboek',
    empty: {
      title: 'Er is nog niets gelogd',
      body: 'Elke stap van een medewerker met deze afname komt hier te staan, met tijd, naam en reden.',
    },
    actions: {
      'sitting.created': 'Afname gemaakt',
      'roster.imported': 'Deelnemers geïmporteerd',
      'sitting.published': 'Gepubliceerd',
      'codes.viewed': 'Codes bekeken',
      'sitting.started': 'Start gegeven',
      'sitting.extended': 'Iedereen meer tijd gegeven',
      'attempt.extended': 'Eén deelnemer meer tijd gegeven',
      'sitting.closed': 'Afname gesloten',
      'results.released': 'Resultaten vrijgegeven',
    },
    details: {
      name: 'naam',
      designId: 'toetsmodel',
      releaseId: 'bankversie',
      entries: 'deelnemers',
      candidates: 'deelnemers',
      added: 'nieuw',
      changed: 'gewijzigd',
      removed: 'verwijderd',
      startsAt: 'begin',
      endsAt: 'einde',
      minutes: 'minuten',
      number: 'nummer',
    },
    columns: { at: 'Tijd', actor: 'Wie', action: 'Wat', detail: 'Bijzonderheden', reason: 'Reden' },
  },
};

/** The one shape that both languages satisfy. */
export type RecordsText = typeof nl;
