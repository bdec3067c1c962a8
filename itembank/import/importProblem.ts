import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Why a question is not taken over as it is: what is in the way, and what to do. `{}` is the subject. */
const importProblems = {
  // The question stays as its original: taking it over would lose what it means.
  embedded: {
    nl: 'De vraag bevat {}; dat kan hier niet worden weergegeven. Schrijf dit deel om in de bron.',
    en: 'The question holds {}, which cannot be shown here. Rewrite that part in the source.',
  },
  mathml: {
    nl: 'De vraag bevat een MathML-formule. Schrijf de formule als LaTeX tussen \\( en \\).',
    en: 'The question holds a MathML formula. Write it as LaTeX between \\( and \\).',
  },
  mergedCells: {
    nl: 'De vraag bevat een tabel met samengevoegde cellen. Splits die cellen.',
    en: 'The question holds a table with merged cells. Split those cells.',
  },
  pictureInPart: {
    nl: 'Er staat een afbeelding in {}; dat kan alleen in de casus en de vraag. Verplaats haar.',
    en: 'There is a picture in {}; it can only stand in the case and the question. Move it.',
  },
  questionType: {
    nl: 'Dit vraagtype ({}) bestaat hier niet. Maak er een van de vraagtypen van deze bank van.',
    en: 'This type of question ({}) does not exist here. Make it one of the types of this bank.',
  },
  scoring: {
    nl: 'De puntentelling ({}) bestaat hier niet. Geef elk goed antwoord evenveel punten.',
    en: 'The scoring ({}) does not exist here. Give each right answer the same points.',
  },
  parts: {
    nl: 'Het aantal antwoorden past hier niet ({}). Pas het aantal aan.',
    en: 'The number of answers does not fit here ({}). Change that number.',
  },
  sharedCase: {
    nl: 'De casus staat in een ander bestand ({}) en is niet gevonden. Zet de casus in de vraag zelf.',
    en: 'The case stands in another file ({}) that was not found. Put the case in the question itself.',
  },
  tooDeep: {
    nl: 'De opmaak is te diep genest. Vereenvoudig de opmaak.',
    en: 'The mark-up is nested too deeply. Make it simpler.',
  },
  original: { nl: '{}', en: '{}' },
  // The row is refused: put right in the source, it can come in.
  picture: {
    nl: 'De afbeelding {} kan niet worden overgenomen. Controleer het bestand.',
    en: 'The picture {} cannot be taken over. Check the file.',
  },
  missing: {
    nl: 'Dit is leeg. Vul het in of kies een standaardwaarde.',
    en: 'This is empty. Fill it in or choose a default.',
  },
  unknownTerm: {
    nl: '"{}" is hier geen bekende waarde. Kies een waarde uit de lijst.',
    en: '"{}" is no known value here. Choose one of the list.',
  },
  notADate: {
    nl: '"{}" is geen datum. Schrijf bijvoorbeeld 2029-01-31.',
    en: '"{}" is no date. Write for instance 2029-01-31.',
  },
  unknownKey: {
    nl: 'De sleutel "{}" is geen van de ingevulde antwoorden. Schrijf de letter van het goede antwoord.',
    en: 'The key "{}" is none of the answers given. Write the letter of the right answer.',
  },
  tooShort: { nl: '"{}" is te kort. Schrijf het uit.', en: '"{}" is too short. Write it out.' },
  notFitting: {
    nl: 'Dit past niet in een item ({}). Pas het aan.',
    en: 'This does not fit an item ({}). Change it.',
  },
  formula: {
    nl: 'Deze cel bevat een formule. Plak de uitkomst als tekst.',
    en: 'This cell holds a formula. Paste its result as text.',
  },
  // The item that came of it stays as it is.
  furtherOn: {
    nl: 'Het item is geen concept meer. Wijzig het in de itembank zelf.',
    en: 'The item is no concept any more. Change it in the item bank itself.',
  },
  editedHere: {
    nl: 'Het item is hier na de vorige import gewijzigd. Wijzig het in de itembank zelf.',
    en: 'The item was changed here since the last import. Change it in the item bank itself.',
  },
  olderVersion: {
    nl: 'Dit is versie {} van het item, dat hier verder is. Herstel die versie in de itembank als u haar wilt.',
    en: 'This is version {} of the item, which has moved on here. Restore that version in the item bank if you want it.',
  },
  // It comes in under another code.
  codeTaken: {
    nl: 'De code {} is hier niet vrij. Het item krijgt een nieuwe code.',
    en: 'The code {} is not free here. The item gets a new code.',
  },
  // It comes in, without what the file tells about it. The words are made with the figures.
  figures: { nl: '{}', en: '{}' },
  twice: {
    nl: 'De code "{}" komt eerder in dit bestand voor. Geef elke vraag een eigen code.',
    en: 'The code "{}" stands earlier in this file. Give each question a code of its own.',
  },
} as const satisfies Record<string, Bilingual>;

export type ImportProblemCode = keyof typeof importProblems;

const unsupported: ReadonlySet<ImportProblemCode> = new Set([
  'embedded',
  'mathml',
  'mergedCells',
  'pictureInPart',
  'questionType',
  'scoring',
  'parts',
  'sharedCase',
  'tooDeep',
  'original',
]);

/** One thing in the way of taking a question over. */
export interface ImportReason extends Bilingual {
  readonly code: ImportProblemCode;
  /** The field of a table it stands in; null: the question as a whole. */
  readonly field: string | null;
}

/** Thrown inside the readers of one question, and caught where that question ends. */
export class ImportProblem extends Error {
  readonly reason: ImportReason;

  constructor(reason: ImportReason) {
    super(reason.en);
    this.name = 'ImportProblem';
    this.reason = reason;
  }
}

export function importReason(
  code: ImportProblemCode,
  subject = '',
  field: string | null = null,
): ImportReason {
  const { nl, en } = importProblems[code];
  return { code, field, nl: nl.replace('{}', subject), en: en.replace('{}', subject) };
}

/** A reason that another reader gave, in its own words. */
export function givenReason({ nl, en }: Bilingual): ImportReason {
  return { code: 'original', field: null, nl, en };
}

/** True when the question stays as its original, rather than to be mended and offered again. */
export function isUnsupported({ code }: Pick<ImportReason, 'code'>): boolean {
  return unsupported.has(code);
}

/** True for a reason among what came of reading. */
export function isReason(value: unknown): value is ImportReason {
  return typeof value === 'object' && value !== null && 'code' in value && 'nl' in value;
}

/** What came of reading one question, or the reason that stopped it. */
export function reading<T>(act: () => T): T | ImportReason {
  try {
    return act();
  } catch (error) {
    if (error instanceof ImportProblem) return error.reason;
    throw error;
  }
}
