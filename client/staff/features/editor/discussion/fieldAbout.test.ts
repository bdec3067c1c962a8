import { expect, test } from 'vitest';
import { textItem } from '#tests/support/textItem.ts';
import { fieldText, type ItemField } from '../content/itemFields.ts';
import { fieldAbout } from './fieldAbout.ts';

const item = textItem({
  stem: 'Welk middel heeft nu de voorkeur?',
  bold: 'nu',
  vignette: 'Ibuprofen hielp niet.',
});
const textOf = (field: ItemField) =>
  fieldText(item, field, { term: (_, id) => id, type: (type) => type, setting: (name) => name });

test.each([
  { words: 'Ibuprofen', field: 'vignette', why: 'the first field from the top' },
  { words: 'Ibuprofen oraal', field: 'options.B', why: 'an answer' },
  { words: 'heeft nu\n de', field: 'stem', why: 'across a mark and a line' },
  { words: 'Diclofenac', field: undefined, why: 'words that stand nowhere' },
  { words: ' ', field: undefined, why: 'no words' },
])('[SCG1] selected words lead to their field: $why', ({ words, field }) => {
  expect(fieldAbout(item, words, textOf)).toBe(field);
});
