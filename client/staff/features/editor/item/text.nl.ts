import type { ItemFormTexts } from '#client/shared/question/ItemForm.tsx';

/** One item and its history, in Dutch. */
export const nl = {
  page: {
    version: (number: number) => `Versie ${number}`,
    reviewBy: 'Controleren vóór',
    edit: 'Bewerken',
    compare: 'Versies vergelijken',
    copy: 'Kopie als kloon',
    nextOfCase: 'Volgende vraag bij deze casus',
    copied: (copy: string, code: string) =>
      `${copy} is gemaakt als kloon van ${code}. De twee komen nooit samen in een toets.`,
    derivedFrom: 'Kloon van',
    copies: 'Klonen',
    familyHint: 'Klonen komen nooit samen in een toets.',
  },
  noItem: {
    title: (code: string) => `Er is geen item ${code}`,
    body: 'Een code bestaat uit letters, een streepje en cijfers, zoals LHK-901. Zoek het item in de bank.',
    toBank: 'Naar de itembank',
  },
  preview: {
    width: 'Breedte van het voorbeeld',
    desk: 'Computer',
    phone: 'Telefoon',
    answers: 'Antwoorden',
    key: 'Sleutel en toelichting tonen',
    right: '✓ sleutel',
    noImage: 'Kies eerst een afbeelding.',
    belongsTo: (key: string) => `Hoort bij ${key}`,
    inOrder: 'De onderdelen staan in de goede volgorde.',
    number: (from: string, to: string, unit: string) =>
      `Goed: ${from === to ? from : `${from} t/m ${to}`}${unit === '' ? '' : ` ${unit}`}.`,
    decimals: (count: number) =>
      count === 0
        ? 'Gevraagd: een heel getal.'
        : `Ten hoogste ${count} ${count === 1 ? 'decimaal' : 'decimalen'}.`,
    accepted: (forms: string) => `Goedgekeurd: ${forms}.`,
    statement: (key: boolean) => `De stelling is ${key ? 'juist' : 'onjuist'}.`,
    scorings: {
      allOrNothing: 'Alleen een geheel goed antwoord telt.',
      partial: 'Wat goed is telt mee, ook als niet alles goed is.',
    },
    fixedOrder: 'De antwoorden staan in vaste volgorde.',
  },
  form: {
    media: {
      enlarge: (alt) => `Afbeelding vergroten: ${alt}`,
      close: 'Sluiten',
      zoomIn: 'Groter',
      zoomOut: 'Kleiner',
    },
    strikeOut: (letter) => `Streep antwoord ${letter} door`,
  } satisfies ItemFormTexts as ItemFormTexts,
  next: {
    title: 'Hoe verder',
    none: 'Vanuit deze fase is er geen weg verder.',
    to: (stage: string) => `Naar: ${stage}`,
    otherRole: 'Dit doet iemand met een andere rol.',
    reason: 'Toelichting (niet verplicht)',
    reasonHint: 'Blijft bij het item staan.',
    done: (code: string, stage: string) => `${code} staat nu op: ${stage}.`,
  },
  ask: {
    due: 'Review af vóór',
    people: 'Wie vraagt u bij naam? (niet verplicht)',
    peopleHint: 'Zij krijgen een melding. Ieder ander die mag reviewen, kan het ook doen.',
  },
  lint: {
    title: 'Controle van de tekst',
    nothing: 'Niets op te merken.',
    dismiss: 'Laat staan',
    why: 'Waarom mag dit zo blijven?',
    dismissed: (reason: string) => `Blijft staan: ${reason}`,
    takeOver: (fix: string) => (fix === '' ? 'Haal weg' : `Neem over: ${fix}`),
  },
  reviews: {
    title: 'Reviews',
    none: 'Er is nog niet gereviewd.',
    withheld: 'Na uw oordeel ziet u dat van de andere reviewer.',
    asked: (names: string) => `Gevraagd aan ${names}.`,
    yours: (kind: string, version: number) => `Uw oordeel (${kind}) over versie ${version}`,
    choose: 'Kies een oordeel.',
    remark: 'Opmerking voor de toetsredacteur',
    explain: 'Leg uit wat er anders moet.',
    submit: 'Oordeel geven',
    stored: 'Uw oordeel is opgeslagen.',
    about: (version: number, when: string) => `Over versie ${version}, ${when}.`,
    expired: 'Geldt niet meer: het item is daarna veranderd.',
  },
  history: {
    title: 'Geschiedenis',
    version: 'Versie',
    when: 'Wanneer',
    who: 'Wie',
    change: 'Wijziging',
    reason: 'Waarom',
    actions: 'Doen',
    first: 'Nieuw',
    compareWith: (number: number) => `Vergelijk met ${number}`,
    restore: 'Terugzetten',
  },
  compare: {
    title: 'Versies vergelijken',
    from: 'Van versie',
    to: 'Naar versie',
    view: 'Weergave',
    inline: 'In één tekst',
    side: 'Naast elkaar',
    same: 'Deze versies zeggen hetzelfde.',
    added: 'toegevoegd',
    removed: 'weggehaald',
    legend: 'Weggehaald staat doorgestreept tussen [− −], toegevoegd onderstreept tussen [+ +].',
  },
};

/** The one shape that both languages satisfy. */
export type ItemText = typeof nl;
