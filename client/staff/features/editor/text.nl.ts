import type { ItemPage, LintNote } from '#contracts/editing.ts';
import type { ChangeClass, Guard, ReviewKind, Stage, Step, Verdict } from '#itembank/taxonomy/lifeCycle.ts';

/** The words of the item bank that all its screens share, in Dutch. */
export const nl = {
  items: 'Itembank',
  pools: { lhk: 'LHK', kov: 'KOV', practice: 'Oefenen' } satisfies Record<ItemPage['pool'], string>,
  stages: {
    draft: 'Concept',
    contentReview: 'Vakinhoudelijke review',
    technicalReview: 'Toetstechnische en taalreview',
    establishment: 'Vaststelling',
    pilot: 'Proefvraag',
    available: 'Vrijgegeven',
    inUse: 'In gebruik',
    resting: 'Rust',
    needsRevision: 'Herziening nodig',
    archived: 'Gearchiveerd',
    burned: 'Verbrand',
  } satisfies Record<Stage, string>,
  steps: {
    submit: 'Naar review',
    pass: 'Door naar de volgende fase',
    pilot: 'Als proefvraag opnemen',
    makeAvailable: 'Vrijgeven',
    rest: 'Laten rusten',
    revise: 'Terug naar concept',
    archive: 'Archiveren',
    burn: 'Verbrand verklaren',
  } satisfies Record<Step, string>,
  guards: {
    noLintErrors: 'Er staan nog fouten open in de controle van de tekst.',
    twoContentReviews: 'Twee vakinhoudelijke reviewers moeten akkoord zijn, en niemand mag bezwaar hebben.',
    technicalReview: 'De toetstechnische en taalreview is nog niet akkoord.',
    sourcesCurrent: 'Een bron heeft een nieuwere uitgave.',
    notPastReview: 'De controledatum is voorbij.',
    nobodyInvolved: 'Wie aan het item schreef of het reviewde, stelt het niet vast.',
  } satisfies Record<Guard, string>,
  changes: {
    metadata: 'Gegevens',
    cosmetic: 'Opmaak',
    media: 'Beeld',
    content: 'Inhoud',
    key: 'Sleutel',
  } satisfies Record<ChangeClass, string>,
  reviewKinds: {
    content: 'Vakinhoudelijk',
    technical: 'Toetstechniek en taal',
  } satisfies Record<ReviewKind, string>,
  verdicts: {
    agreed: 'Akkoord',
    revise: 'Aanpassen',
    rejected: 'Afkeuren',
  } satisfies Record<Verdict, string>,
  severities: {
    error: 'Fout',
    warning: 'Let op',
    advice: 'Tip',
  } satisfies Record<LintNote['severity'], string>,
  attributes: {
    icpc: 'ICPC-hoofdstuk',
    theme: 'Thema',
    ageBand: 'Leeftijd',
    aspect: 'Aspect',
    urgency: 'Urgentie',
  },
  fields: {
    vignette: 'Casus',
    stem: 'Vraag',
    option: (id: string) => `Antwoord ${id}`,
    optionRationale: (id: string) => `Toelichting bij ${id}`,
    options: 'Antwoorden',
    order: 'Volgorde van de antwoorden',
    key: 'Sleutel',
    fixedOrder: 'Vaste volgorde',
    rationale: 'Toelichting bij de sleutel',
    sources: 'Bronnen',
    source: (number: number) => `Bron ${number}`,
    classification: 'Indeling',
    reviewBy: 'Controleren vóór',
  },
  yes: 'Ja',
  no: 'Nee',
  newItem: 'Nieuw item',
};

/** The one shape that both languages satisfy. */
export type EditorText = typeof nl;
