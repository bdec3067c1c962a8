import { type Mapping, TableField } from '../content/importChoices.ts';

/** What the columns of our own template are called. */
export const templateHeaders: Readonly<Record<TableField, string>> = {
  code: 'Code',
  vignette: 'Casus',
  stem: 'Stam',
  A: 'A',
  B: 'B',
  C: 'C',
  D: 'D',
  key: 'Sleutel',
  rationale: 'Toelichting',
  sourceTitle: 'Bron',
  edition: 'Uitgave',
  passage: 'Passage',
  icpc: 'ICPC',
  theme: 'Thema',
  ageBand: 'Leeftijd',
  aspect: 'Aspect',
  urgency: 'Urgentie',
  reviewBy: 'Controleren vóór',
};

/** What else people call them, folded. */
const otherNames: Readonly<Record<TableField, readonly string[]>> = {
  code: ['id', 'nummer', 'vraagcode', 'itemcode', 'identifier'],
  vignette: ['vignet', 'case', 'vignette', 'casustekst'],
  stem: ['vraag', 'vraagtekst', 'question', 'stem', 'vraagstam'],
  A: ['antwoorda', 'optiea', 'alternatiefa', 'optiona', 'antwoord1', 'optie1'],
  B: ['antwoordb', 'optieb', 'alternatiefb', 'optionb', 'antwoord2', 'optie2'],
  C: ['antwoordc', 'optiec', 'alternatiefc', 'optionc', 'antwoord3', 'optie3'],
  D: ['antwoordd', 'optied', 'alternatiefd', 'optiond', 'antwoord4', 'optie4'],
  key: ['juisteantwoord', 'goedeantwoord', 'goedantwoord', 'juist', 'key', 'answer', 'correct'],
  rationale: ['uitleg', 'feedback', 'rationale', 'motivatie', 'explanation'],
  sourceTitle: ['source', 'richtlijn', 'literatuur', 'standaard'],
  edition: ['editie', 'versie', 'jaar', 'jaartal', 'edition'],
  passage: ['hoofdstuk', 'vindplaats', 'plaats', 'paragraaf'],
  icpc: ['icpchoofdstuk', 'hoofdstukicpc'],
  theme: ['theme', 'lopthema'],
  ageBand: ['leeftijdsgroep', 'leeftijdscategorie', 'age'],
  aspect: ['deelaspect'],
  urgency: ['spoed', 'urgency'],
  reviewBy: ['controlerenvoor', 'controledatum', 'houdbaartot', 'reviewby', 'herzienvoor'],
};

/** The column that looks made for each field. A column serves one field at most. */
export function guessedMapping(headers: readonly string[]): Mapping {
  const folded = headers.map(foldedHeader);
  const mapping: Mapping = {};
  for (const field of TableField.options) {
    const names = [foldedHeader(templateHeaders[field]), ...otherNames[field]];
    const column = folded.findIndex((name, i) => names.includes(name) && folded.indexOf(name) === i);
    if (column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** True when a text is what some field is called. */
export function isFieldName(text: string): boolean {
  return Object.keys(guessedMapping([text])).length > 0;
}

function foldedHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
