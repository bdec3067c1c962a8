import { describe, expect, test } from 'vitest';
import { LineLost } from '#client/shared/api.ts';
import type { ActionReport, RoomRow } from '#contracts/room.ts';
import { type Identification, type IdentificationStep, identifications } from './identifications.ts';

type Id = RoomRow['attemptId'];

function asked(name: string, actionId = `of ${name}`): IdentificationStep {
  const attemptId = name as Id;
  const action = { kind: 'identify', by: 'birthDate' } as const;
  const command = { actionId, attemptIds: [attemptId], action, reason: null };
  return { kind: 'asked', identification: { attemptId, name, command } };
}
const lost = (name: string, actionId = `of ${name}`): IdentificationStep => ({
  kind: 'failed',
  actionId,
  error: new LineLost(undefined),
});
function answered(report: Partial<ActionReport>): IdentificationStep {
  return {
    kind: 'answered',
    report: { actionId: '', done: [], notDone: [], undoableUntil: null, ...report },
  };
}
const done = (name: string) => answered({ actionId: `of ${name}`, done: [name as Id] });
const notStored = (name: string) =>
  answered({
    actionId: `of ${name}`,
    notDone: [{ attemptId: name as Id, code: 'storageUnavailable' }],
  });

const folded = (...steps: IdentificationStep[]) =>
  steps.reduce<readonly Identification[]>((known, step) => identifications(known, step), []);
const seen = (stage?: RoomRow['stage'], attention: RoomRow['attention'] = []): IdentificationStep => ({
  kind: 'seen',
  rows: stage === undefined ? [] : [{ attemptId: 'Anna', stage, attention } as unknown as RoomRow],
});
const failures = (known: readonly Identification[]) => known.filter(({ why }) => why !== undefined);
const told = (known: readonly Identification[]) => failures(known).map(({ name }) => name);

describe('one touch after another', () => {
  test('[SCV15] tells by name for whom it failed, also after the next one was asked for or done', () => {
    expect(told(folded(asked('Anna'), asked('Bram')))).toEqual([]);
    expect(told(folded(asked('Anna'), asked('Bram'), lost('Anna')))).toEqual(['Anna']);
    expect(told(folded(asked('Anna'), asked('Bram'), lost('Anna'), done('Bram')))).toEqual(['Anna']);
    expect(told(folded(asked('Anna'), asked('Bram'), done('Bram'), lost('Anna')))).toEqual(['Anna']);
  });

  test('[SCV15] tells what the server answered that it could not do', () => {
    const known = folded(asked('Anna'), notStored('Anna'), asked('Bram'), lost('Bram'));
    expect(failures(known)).toMatchObject([
      { name: 'Anna', why: 'storageUnavailable' },
      { name: 'Bram', why: new LineLost(undefined) },
    ]);
  });

  test('[SCV15] a name goes once it is done, asked for again or put away', () => {
    const failed = [asked('Anna'), notStored('Anna')];
    expect(told(folded(...failed))).toEqual(['Anna']);
    expect(told(folded(...failed, asked('Anna')))).toEqual([]);
    expect(folded(...failed, asked('Anna'), done('Anna'))).toEqual([]);
    expect(told(folded(...failed, asked('Anna'), lost('Anna')))).toEqual(['Anna']);
    expect(folded(...failed, { kind: 'dismissed' })).toEqual([]);
    expect(told(folded(...failed, asked('Bram'), { kind: 'dismissed' }, lost('Bram')))).toEqual(['Bram']);
  });

  test('[SCV15] a try that was overtaken by another of the same person tells nothing more', () => {
    const twice = [asked('Anna', 'first'), asked('Anna', 'second')];
    expect(told(folded(...twice, lost('Anna', 'first')))).toEqual([]);
    expect(
      told(folded(...twice, answered({ actionId: 'second', done: ['Anna' as Id] }), lost('Anna', 'first'))),
    ).toEqual([]);
  });

  test('[SCV15] who the room shows to be identified, or has no more, is not told about; who still waits to be admitted is', () => {
    const before = [asked('Anna'), lost('Anna')];
    expect(told(folded(...before, seen('identified')))).toEqual([]);
    expect(told(folded(...before, seen('ready')))).toEqual([]);
    expect(told(folded(...before, seen()))).toEqual([]);
    expect(told(folded(...before, seen('expected')))).toEqual(['Anna']);
    expect(told(folded(...before, seen('identified', ['notAdmitted'])))).toEqual(['Anna']);
    expect(told(folded(...before, seen('signedIn', ['notIdentified'])))).toEqual(['Anna']);
  });

  test('[SCV15] what was seen to be done is not told about later, when the same person is marked absent', () => {
    expect(told(folded(asked('Anna'), lost('Anna'), seen('identified'), seen('absent')))).toEqual([]);
    expect(told(folded(asked('Anna'), seen('identified'), lost('Anna'), seen('absent')))).toEqual([]);
  });

  test('[SCV15] a push that changes nothing here leaves the list as it is', () => {
    const known = folded(asked('Anna'), lost('Anna'));
    expect(identifications(known, seen('expected'))).toBe(known);
  });
});
