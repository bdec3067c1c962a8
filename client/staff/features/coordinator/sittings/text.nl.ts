import type { Audience, SittingState, StartKind } from '#contracts/sitting.ts';

/** Words for sittings in general and for the list of them, in Dutch. */
export const nl = {
  title: 'Afnames',
  create: 'Nieuwe afname',
  states: {
    draft: 'Concept',
    published: 'Gepubliceerd',
    open: 'Bezig',
    closed: 'Gesloten',
    released: 'Vrijgegeven',
  } satisfies Record<SittingState, string>,
  columns: {
    name: 'Naam',
    design: 'Toetsmodel',
    planned: 'Gepland',
    state: 'Status',
    candidates: 'Deelnemers',
  },
  filter: { state: 'Status', all: 'Alle', search: 'Zoeken in afnames' },
  count: (shown: number, all: number) =>
    shown === all ? `${all} ${all === 1 ? 'afname' : 'afnames'}` : `${shown} van ${all} afnames`,
  empty: {
    title: 'Er zijn nog geen afnames',
    body: 'Een afname is het moment waarop een groep dezelfde toets maakt. Maak een afname, importeer de deelnemerslijst en publiceer haar; daarna kunt u de codes afdrukken.',
  },
  nothingFound: {
    title: 'Geen afname voldoet aan dit filter',
    clear: 'Filter wissen',
  },
  calendar: {
    title: 'Kalender',
    earlier: 'Vorige maand',
    later: 'Volgende maand',
    none: 'In deze maand zijn er geen afnames.',
  },
  rehearsal: 'Generale repetitie',
  start: {
    kinds: {
      joint: 'Gezamenlijke start, met de hand gegeven',
      fixed: 'Vast moment: start vanzelf',
      slots: 'Per zaal een eigen moment',
      open: 'Open periode',
    } satisfies Record<StartKind, string>,
    audiences: {
      aios: 'Aios',
      trainers: 'Opleiders',
      subscribers: 'Abonnees',
      applicants: 'Sollicitanten en herintreders',
    } satisfies Record<Audience, string>,
  },
  form: {
    copyOf: (name: string) => `${name} (andere groep)`,
    startKind: 'Hoe de afname begint',
    fixedHint: 'Peil geeft de start zelf op het geplande moment. Wie er dan nog niet is, kan later beginnen.',
    audience: 'Voor wie',
    twoPersons: 'Twee personen geven de start',
    twoPersonsHint: 'De een stelt voor, de ander bevestigt. Voor een landelijke afname.',
    rehearsalChoice: 'Dit is een generale repetitie',
    rehearsalHint: 'Overal staat zichtbaar dat het een repetitie is. De uitkomst telt voor niemand.',
    copy: 'Dezelfde toets voor een andere groep',
    title: 'Nieuwe afname',
    intro: 'U maakt een concept. Tot het publiceren kan de deelnemerslijst nog worden vervangen.',
    name: 'Naam',
    nameHint: 'Zo zien deelnemers en collega’s de afname, bijvoorbeeld “LHK maart 2027”.',
    nameShort: 'Geef de afname een naam van ten minste 3 tekens.',
    design: 'Toetsmodel',
    designMissing: 'Kies een toetsmodel.',
    release: 'Bankversie',
    releaseMissing: 'Kies een bankversie.',
    noRelease: 'Voor dit toetsmodel is nog geen bankversie gepubliceerd.',
    chooseDesignFirst: 'Kies eerst een toetsmodel; dan ziet u welke bankversies erbij passen.',
    planned: 'Gepland begin',
    plannedHint: 'Uw eigen plaatselijke tijd.',
    plannedMissing: 'Kies een dag en een tijd.',
    submit: 'Afname maken',
    created: (name: string) => `Het concept “${name}” is gemaakt.`,
  },
  designs: {
    title: 'Toetsmodellen',
    intro: 'Een toetsmodel zegt hoe vragen worden gekozen, hoeveel, uit welke gebieden en in hoeveel tijd.',
    empty: 'Er zijn geen toetsmodellen voor afnames.',
    selection: { adaptive: 'Adaptief', linear: 'Lineair' },
    selectionMeaning: {
      adaptive: 'Elke vraag wordt gekozen op grond van de antwoorden ervoor; teruggaan kan niet.',
      linear: 'Iedereen krijgt dezelfde vragen.',
    },
    items: (minimum: number, maximum: number) =>
      minimum === maximum ? `${maximum} vragen` : `${minimum} tot ${maximum} vragen`,
    columns: {
      name: 'Naam',
      selection: 'Soort',
      items: 'Vragen',
      duration: 'Duur',
      pool: 'Vragenpoel',
      version: 'Versie',
    },
    quotas: 'Toetsmatrijs',
    quotasIntro:
      'Hoeveel vragen elke deelnemer per gebied krijgt. Deze aantallen zijn hard: elke toets voldoet eraan.',
    attributes: {
      theme: 'Thema',
      icpc: 'ICPC-hoofdstuk',
      ageBand: 'Leeftijd',
      aspect: 'Aspect',
      urgency: 'Urgentie',
    },
    quotaColumns: { minimum: 'Ten minste', maximum: 'Ten hoogste' },
    quotaRange: (minimum: number, maximum: number) =>
      minimum === maximum ? `${minimum}` : `${minimum}–${maximum}`,
    noQuotas: 'Dit toetsmodel stelt geen aantallen per gebied.',
  },
  releases: {
    title: 'Bankversies',
    intro:
      'Een bankversie is een vastgelegde verzameling vragen met hun parameters. Zij verandert nooit meer.',
    empty: 'Er is nog geen bankversie gepubliceerd.',
    columns: {
      name: 'Naam',
      pool: 'Vragenpoel',
      items: 'Vragen',
      published: 'Gepubliceerd',
      hash: 'Vingerafdruk',
      parameters: 'Parameters',
    },
    provisional: 'Voorlopig',
    calibrated: 'Gekalibreerd',
    provisionalMeaning:
      'Voorlopige parameters: schattingen van deskundigen, nog niet gekalibreerd op antwoorden. Lees resultaten met die voorzichtigheid.',
    calibratedMeaning: 'Gekalibreerd: de parameters zijn geschat uit antwoorden.',
    items: (count: number) => `${count} vragen`,
    fullHash: 'Volledige vingerafdruk (SHA-256)',
    usedBy: 'Toetsmodellen die uit deze poel putten',
    notUsed: 'Geen toetsmodel voor afnames put uit deze poel.',
  },
};

/** The one shape that both languages satisfy. */
export type SittingsText = typeof nl;
