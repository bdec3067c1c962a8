import { describe, expect, test } from 'vitest';
import { decideSource, type SourceCommand } from './decideSource.ts';
import { afterSourceEvent, currentEdition, registeredSource } from './registeredSource.ts';
import { sourceRegistry } from './sourceRegistry.ts';

const facts = (edition: string, since: string | null) => ({ edition, since, note: '', url: null });
const source = registeredSource('M09', [
  {
    type: 'registered',
    by: 'anna',
    kind: 'nhgStandard',
    title: 'NHG-Standaard X',
    number: 'M9',
    first: facts('2015', '2015'),
  },
]);
const done = (command: SourceCommand, to = source, by = 'bram') => {
  const decided = decideSource(to, command, by, to.version);
  if (typeof decided === 'string') throw new Error(decided);
  return afterSourceEvent(to, decided);
};
const record = (edition: string, since: string) =>
  ({ kind: 'record', facts: facts(edition, since) }) as const;

describe('the editions of a source', () => {
  test.each([
    { recorded: [['2021', '2021']], counts: '2021', why: 'the last published' },
    { recorded: [['2010', '2010-05']], counts: '2015', why: 'not one that is older' },
    {
      recorded: [
        ['a', '2021-03'],
        ['b', '2021'],
      ],
      counts: 'a',
      why: 'a month after its year',
    },
    {
      recorded: [
        ['a', '2021'],
        ['b', '2021'],
      ],
      counts: 'b',
      why: 'of two alike the last recorded',
    },
  ] as const)('[SO2] what counts is $why', ({ recorded, counts }) => {
    const after = recorded.reduce((one, [edition, since]) => done(record(edition, since), one), source);
    expect(currentEdition(after).edition).toBe(counts);
  });

  test('[SO3] an edition is withdrawn with a reason, stays to be read, and no longer counts', () => {
    const wrong = done(record('2021', '2021'));
    const asked = done({ kind: 'askWithdrawal', edition: '2021', reason: 'Dit was een concept.' }, wrong);
    const right = done({ kind: 'confirmWithdrawal', edition: '2021' }, asked, 'carla');
    expect(currentEdition(right).edition).toBe('2015');
    expect(right.editions.find(({ edition }) => edition === '2021')?.withdrawn).toEqual({
      by: 'carla',
      reason: 'Dit was een concept.',
    });
    expect(currentEdition(done(record('2021', '2022'), right)).edition).toBe('2021');
  });

  test('[SO11] nobody withdraws an edition alone: it counts until another confirms, and either drops it', () => {
    const wrong = done(record('2021', '2021'));
    const ask = { kind: 'askWithdrawal', edition: '2021', reason: 'Dit was een concept.' } as const;
    const confirm = { kind: 'confirmWithdrawal', edition: '2021' } as const;
    const asked = done(ask, wrong);
    expect(currentEdition(asked).edition).toBe('2021');
    const answer = (to: typeof source, command: SourceCommand, by: string) =>
      decideSource(to, command, by, to.version);
    expect(answer(wrong, confirm, 'carla')).toBe('notAsked');
    expect(answer(asked, confirm, 'bram')).toBe('ownWithdrawal');
    expect(answer(asked, ask, 'carla')).toBe('alreadyAsked');
    for (const by of ['bram', 'carla']) {
      const dropped = done({ kind: 'dropWithdrawal', edition: '2021' }, asked, by);
      expect(answer(dropped, confirm, 'carla')).toBe('notAsked');
      expect(currentEdition(dropped).edition).toBe('2021');
    }
    expect(currentEdition(done(confirm, asked, 'carla')).edition).toBe('2015');
  });

  test('[SO11] an edition that one person withdrew before there had to be two stays withdrawn', () => {
    const before = done(record('2021', '2021'));
    const old = { type: 'withdrawn', by: 'bram', edition: '2021', reason: 'Concept.' } as const;
    expect(currentEdition(afterSourceEvent(before, old)).edition).toBe('2015');
  });

  test.each([
    ['conflict', record('2021', '2021'), 7],
    ['editionExists', record('2015', '2020'), 1],
    ['unknownEdition', { kind: 'askWithdrawal', edition: '1999', reason: 'Fout' }, 1],
    ['lastEdition', { kind: 'askWithdrawal', edition: '2015', reason: 'Fout' }, 1],
    ['alreadyLinked', { kind: 'link', key: 'M09' }, 1],
  ] as const)('[SO4] refuses as %s', (code, command, basedOn) => {
    expect(decideSource(source, command, 'bram', basedOn)).toBe(code);
  });

  test('[SO5] is found by number, by title and by what was linked to it', () => {
    const linked = done({ kind: 'link', key: 'standaard-x' });
    const { find, isOutdated } = sourceRegistry([linked]);
    for (const key of ['M09', 'nhg-standaard-x', 'standaard-x']) expect(find(key)?.id).toBe('M09');
    expect(find('M10')).toBeUndefined();
    expect(isOutdated({ source: 'standaard-x', edition: '2010' })).toBe(true);
    expect(isOutdated({ source: 'standaard-x', edition: '2015' })).toBe(false);
    expect(isOutdated({ source: 'M10', edition: '2010' })).toBe(false);
  });
});
