import { expect, test } from 'vitest';
import { mentionsIn } from './mentionsIn.ts';

const people = [
  { id: 'jan', name: 'Jan de Boer' },
  { id: 'jansen', name: 'Jan de Boer-Smit' },
  { id: 'zoë', name: 'Zoë' },
];

test.each([
  { text: '@Jan de Boer, klopt dit?', ids: ['jan'] },
  { text: 'Vraag het @Jan de Boer-Smit.', ids: ['jansen'] },
  { text: '@Zoë en @Jan de Boer: wie kijkt?', ids: ['zoë', 'jan'] },
  { text: 'Zoë weet het, @Zoëlle niet.', ids: [] },
  { text: 'Mail naar zoë@voorbeeld.example of @ iemand', ids: [] },
  { text: '@Zoë, nog eens @Zoë', ids: ['zoë'] },
])('[DSC5] "$text" mentions $ids', ({ text, ids }) => {
  expect(mentionsIn(text, people)).toEqual(ids);
});
