import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import { workAlone } from '#psychometrics/calibration/performPiece.ts';
import { normalAbilities, simulatedResponses } from '#psychometrics/calibration/simulatedResponses.ts';
import { meansPieces, patternPieces, type WorkPlan } from '#psychometrics/calibration/workMemory.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { fileWith } from '#tests/support/runCommandLine.ts';
import { type ThreadedWork, workInThreads } from './calibrationThreads.ts';

const random = seededRandom('calibration threads');
const items = Array.from({ length: 12 }, (_, k): ModelParameters => {
  return k % 4 === 3
    ? { model: 'grm', a: 1.2, thresholds: [-1, 0.2, 1] }
    : { model: 'logistic', a: 0.8 + k / 12, b: (k - 6) / 4, c: 0, d: 1 };
});
const model = items.map((item) => (item.model === 'grm' ? ('grm' as const) : ('2pl' as const)));
const abilities = normalAbilities(700, 0.2, 1, random);
const responses = simulatedResponses(items, abilities, random, (person, item) => (person + item) % 9 === 0);
const groups = Array.from(abilities, (_, person) => person % 2);

let open: ThreadedWork | undefined;
afterEach(() => open?.close());

test('[CA11] threads write what one thread writes, to the last bit, however many there are', async () => {
  // The tables at the maximum, as a calibration in one thread leaves them.
  let plan: WorkPlan | undefined;
  let alone = undefined as ReturnType<typeof workAlone> | undefined;
  const openWork = (of: WorkPlan) => {
    plan = of;
    alone = workAlone(of);
    return alone;
  };
  calibrate(responses, { model, groups, openWork });
  expect(patternPieces(plan!)).toBeGreaterThan(3);

  for (const workers of [2, 3]) {
    open = workInThreads(workers, 0)(plan!);
    while (open.started() < workers - 1) await sleep(5);
    const { memory } = open;
    for (const input of ['subPatternLogLikelihood', 'logWeights', 'counts', 'scores'] as const) {
      memory[input].set(alone!.memory[input]);
    }
    for (let round = 0; round < 20; round++) {
      for (const output of ['posterior', 'scoreProducts', 'meanProducts'] as const) memory[output].fill(0);
      open.perform('expect', patternPieces(plan!));
      open.perform('cross', items.length);
      open.perform('means', meansPieces(plan!));
      for (const [name, table] of Object.entries(memory)) {
        expect(
          Buffer.compare(bytesOf(table), bytesOf(alone!.memory[name as keyof typeof memory])),
          name,
        ).toBe(0);
      }
    }
    open.close();
  }
});

test('[CA11] a calibration with threads that are still starting gives the same result', () => {
  const options = { model, groups } as const;
  expect(calibrate(responses, { ...options, openWork: workInThreads(3, 0) })).toEqual(
    calibrate(responses, options),
  );
});

test('[CA7] `calibrate` stops at SIGINT, and has printed nothing', async () => {
  const large = simulatedResponses(items.slice(0, 3), normalAbilities(4000, 0, 1, random), random);
  const rows = Array.from(
    { length: 4000 },
    (_, p) => `p${p},${large.codes.subarray(3 * p, 3 * p + 3).join()}`,
  );
  const file = fileWith(`person,q1,q2,q3\n${rows.join('\n')}\n`);
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'server/cli/peil.ts', 'calibrate', '--responses', file, '--progress'],
      ...['--tolerance', '1e-300', '--iterations', '1000000000'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  child.stdout.on('data', (piece) => {
    out += String(piece);
  });
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  const [, signal] = await once(child, 'exit');
  expect({ signal, out }).toEqual({ signal: 'SIGINT', out: '' });
});

function bytesOf(table: Float64Array | Int32Array): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}
