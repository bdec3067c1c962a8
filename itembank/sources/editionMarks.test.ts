import { describe, expect, test } from 'vitest';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { afterEvent, editedItem } from '#itembank/editing/editedItem.ts';
import { textItem } from '#tests/support/textItem.ts';
import { editionMarks } from './editionMarks.ts';
import { afterSourceEvent, registeredSource } from './registeredSource.ts';

const facts = (edition: string) => ({ edition, since: edition, note: '', url: null });
const first = registeredSource('leerboek', [
  { type: 'registered', by: 'anna', kind: 'book', title: 'Leerboek', number: null, first: facts('2024') },
]);
const renewed = afterSourceEvent(first, { type: 'recorded', by: 'anna', facts: facts('2026') });
const withdrawn = afterSourceEvent(renewed, {
  type: 'withdrawn',
  by: 'anna',
  edition: '2026',
  reason: 'Nog niet verschenen.',
});

const created: EditEvent = { type: 'created', by: 'anna', content: textItem({}) };
/** In use, as a release left it; its sources name the edition of 2024. */
const inUse = { ...editedItem('LHK-001', [created]), stage: 'inUse' } as const;
const told = (item: typeof inUse | ReturnType<typeof afterEvent>, source: typeof first) =>
  editionMarks(item, source).reduce(afterEvent, item);

describe('telling an item of an edition', () => {
  test('[SO6] says it once, and only to items that name another edition', () => {
    expect(editionMarks(inUse, first)).toEqual([]);
    expect(editionMarks(inUse, renewed)).toEqual([{ type: 'outdated', source: 'leerboek', edition: '2026' }]);
    expect(editionMarks(told(inUse, renewed), renewed)).toEqual([]);
    expect(told(inUse, renewed).stage).toBe('needsRevision');
    const other = registeredSource('M09', [
      {
        type: 'registered',
        by: 'anna',
        kind: 'nhgStandard',
        title: 'Ander',
        number: 'M09',
        first: facts('2030'),
      },
    ]);
    expect(editionMarks(inUse, other)).toEqual([]);
  });

  test('[SO7] an edition that is withdrawn lets the item back to where it was', () => {
    const back = told(told(inUse, renewed), withdrawn);
    expect(back.stage).toBe('inUse');
    expect(back.outdated).toEqual([]);
  });

  test('[SO7] but not when somebody has gone on with it, or another edition still stands against it', () => {
    const revised = afterEvent(told(inUse, renewed), {
      type: 'stepped',
      by: 'bram',
      step: 'revise',
      reason: '',
    });
    expect(told(revised, withdrawn).stage).toBe('draft');
    const both = afterEvent(told(inUse, renewed), { type: 'outdated', source: 'M09', edition: '2025' });
    expect(told(both, withdrawn).stage).toBe('needsRevision');
  });

  test('[SO8] naming the new edition settles it without a new notice', () => {
    const content = textItem({});
    const checked = afterEvent(told(inUse, renewed), {
      type: 'saved',
      by: 'anna',
      content: { ...content, sources: content.sources.map((one) => ({ ...one, edition: '2026' })) },
      change: 'metadata',
      reason: 'Gecontroleerd, blijft juist.',
    });
    expect(checked).toMatchObject({ stage: 'needsRevision', outdated: [], heldFrom: undefined });
    expect(editionMarks(checked, renewed)).toEqual([]);
    expect(editionMarks(checked, withdrawn)).toEqual([
      { type: 'outdated', source: 'leerboek', edition: '2024' },
    ]);
  });
});
