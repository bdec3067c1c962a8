import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Why a file, or one part of it, is not read or not scored: what happened, and what to do. `{}` is the subject. */
export const qtiProblems = {
  notWellFormed: {
    nl: 'Dit is geen welgevormde XML ({}). Verbeter het bestand of exporteer het opnieuw; er is niets ingelezen.',
    en: 'This is not well-formed XML ({}). Correct the file or export it again; nothing was read.',
  },
  doctype: {
    nl: 'Het bestand bevat een DOCTYPE; dat wordt om veiligheid geweigerd. Verwijder de DOCTYPE.',
    en: 'The file holds a DOCTYPE, which is refused for safety. Remove the DOCTYPE.',
  },
  processingInstruction: {
    nl: 'De verwerkingsinstructie "{}" wordt geweigerd. Verwijder deze regel.',
    en: 'The processing instruction "{}" is refused. Remove that line.',
  },
  tooDeep: {
    nl: 'De XML is dieper genest dan {} niveaus. Splits het bestand of exporteer het opnieuw.',
    en: 'The XML is nested deeper than {} levels. Split the file or export it again.',
  },
  tooLarge: {
    nl: 'Het bestand is te groot ({}). Splits het in kleinere bestanden.',
    en: 'The file is too large ({}). Split it into smaller files.',
  },
  unknownEncoding: {
    nl: 'De tekstcodering "{}" is onbekend of klopt niet. Sla het bestand op als UTF-8.',
    en: 'The text encoding "{}" is unknown or wrong. Save the file as UTF-8.',
  },
  notQti: {
    nl: 'Dit bestand is niet van een bekend soort ({}). Bied een QTI-item, QTI-toets of QTI-pakket aan.',
    en: 'This file is of no known kind ({}). Offer a QTI item, test or package.',
  },
  noItem: {
    nl: 'Alleen één QTI-item kan worden gescoord; dit is {}. Kies het bestand van het item zelf.',
    en: 'Only a single QTI item can be scored; this is {}. Choose the file of the item itself.',
  },
  missing: { nl: '{} ontbreekt. Vul dit aan.', en: '{} is missing. Add it.' },
  invalidValue: { nl: '{} klopt niet. Verbeter deze waarde.', en: '{} is not valid. Correct this value.' },
  undeclared: {
    nl: 'De variabele "{}" is niet gedeclareerd. Declareer haar of verwijder de verwijzing.',
    en: 'The variable "{}" is not declared. Declare it or remove the reference.',
  },
  adaptive: {
    nl: 'Dit item is adaptief (meer pogingen); zulke items worden niet gescoord.',
    en: 'This item is adaptive (several attempts); such items are not scored.',
  },
  templated: {
    nl: 'Dit item maakt zijn inhoud met template-variabelen; zulke items worden niet gescoord.',
    en: 'This item makes its content from template variables; such items are not scored.',
  },
  unsupportedInteraction: {
    nl: 'De interactie {} kan niet automatisch worden gescoord. Laat haar door mensen beoordelen.',
    en: 'The interaction {} cannot be scored automatically. Have it judged by people.',
  },
  unsupportedExpression: {
    nl: 'De expressie {} wordt niet ondersteund; het item wordt niet gescoord.',
    en: 'The expression {} is not supported; the item is not scored.',
  },
  unsupportedRule: {
    nl: 'De scoringsregel {} wordt niet ondersteund; het item wordt niet gescoord.',
    en: 'The scoring rule {} is not supported; the item is not scored.',
  },
  customOperator: {
    nl: 'De eigen operator "{}" is geen deel van QTI; het item wordt niet gescoord.',
    en: 'The custom operator "{}" is no part of QTI; the item is not scored.',
  },
  notDeterministic: {
    nl: 'De expressie {} hangt van toeval af; een score moet altijd dezelfde zijn.',
    en: 'The expression {} depends on chance; a score must always be the same.',
  },
  unknownTemplate: {
    nl: 'Het scoringssjabloon "{}" is onbekend. Schrijf de scoringsregels in het item zelf.',
    en: 'The response processing template "{}" is unknown. Write the rules in the item itself.',
  },
  noResponseProcessing: {
    nl: 'Het item heeft geen scoringsregels. Voeg een responseProcessing toe of laat het door mensen beoordelen.',
    en: 'The item has no scoring rules. Add a responseProcessing or have it judged by people.',
  },
  wrongType: {
    nl: '{} past niet bij het type dat hier nodig is. Verbeter het item.',
    en: '{} is not of the type needed here. Correct the item.',
  },
  invalidResponse: {
    nl: 'Het antwoord {} past niet bij de declaratie. Controleer het antwoordbestand.',
    en: 'The response {} does not fit its declaration. Check the responses file.',
  },
  patternRefused: {
    nl: 'Het patroon {} kan niet worden gebruikt. Schrijf een eenvoudiger patroon.',
    en: 'The pattern {} cannot be used. Write a simpler pattern.',
  },
  zip: {
    nl: 'Het zip-bestand is geweigerd: {}. Maak het pakket opnieuw.',
    en: 'The zip file is refused: {}. Make the package again.',
  },
} as const satisfies Record<string, Bilingual>;

export type QtiProblemCode = keyof typeof qtiProblems;

/** Something wrong in what was offered. The readers throw it inside; their edges return it as a value. */
export class QtiProblem extends Error {
  readonly code: QtiProblemCode;
  readonly subject: string;
  /** Where in the file, counted from 1; absent where the problem has no place. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(code: QtiProblemCode, subject = '', place: { line?: number; column?: number } = {}) {
    super(qtiProblems[code].en.replace('{}', subject));
    this.name = 'QtiProblem';
    this.code = code;
    this.subject = subject;
    this.line = place.line;
    this.column = place.column;
  }

  /** The reason in plain words. */
  reason(language: keyof Bilingual): string {
    return qtiProblems[this.code][language].replace('{}', this.subject);
  }
}
