import type { TableField } from '#itembank/content/importChoices.ts';

/** One question, to show in a template what each column takes. */
export const importExample: Readonly<Record<TableField, string>> = {
  code: 'VB-1',
  vignette:
    'Een vrouw van 34 jaar heeft sinds twee dagen pijn bij het plassen. Zij heeft geen koorts en is niet zwanger.',
  stem: 'Welk onderzoek is de eerste stap?',
  A: 'Urine onderzoeken op nitriet',
  B: 'Een urinekweek inzetten',
  C: 'Een echografie van de nieren aanvragen',
  D: '',
  key: 'A',
  rationale: 'Bij een vrouw zonder tekenen van weefselinvasie begint de diagnostiek met een nitriettest.',
  sourceTitle: 'NHG-Standaard Urineweginfecties (M05)',
  edition: '2020',
  passage: 'Richtlijnen diagnostiek',
  icpc: 'U',
  theme: 'Korte episode zorg',
  ageBand: '18 tot en met 44 jaar',
  aspect: 'Lichamelijk en aanvullend onderzoek',
  urgency: 'Acuut, niet spoed',
  reviewBy: '2029-01-01',
};
