import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CalibrationReport } from '#contracts/calibrating.ts';
import { printedReport } from '#itembank/calibration/printedReport.ts';
import { correlation } from '#psychometrics/numerics/sampleMoments.ts';
import { calibrateCommand } from '#server/cli/calibrate.ts';
import { seedEditing } from '#server/cli/demoEditing.ts';
import { simulateSitting } from '#server/cli/simulatedSitting.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { openTestWorld, publishedSitting, type TestWorld } from '#tests/support/testWorld.ts';

vi.setConfig({ testTimeout: 120_000 });

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[RLS11] from a sitting to the next release: answers, calibration, parameters near those that were answered by', async () => {
  const anna = { personId: randomUUID(), name: 'Anna', role: 'author' } as const;
  const els = { personId: randomUUID(), name: 'Els', role: 'psychometrician' } as const;
  const reviewers = [randomUUID(), randomUUID()] as const;
  await seedEditing(world, { author: anna.personId, reviewers, committee: randomUUID() });
  const sitting = await publishedSitting(world, { roster: rosterOf(160) });
  await simulateSitting(world, sitting, { leadMs: 60_000, abilityShift: 0, clock: world.clock });

  const csv = await world.responses.csv('kov-demo-1', els);
  if (typeof csv !== 'string') throw new Error(csv.refused);
  const { out, code } = await runCommandLine(
    calibrateCommand(),
    '--responses',
    fileWith(csv),
    '--model',
    'rasch',
  );
  expect(code).toBe(0);
  const report = CalibrationReport.parse(printedReport(JSON.parse(out)));

  const draft = await world.releases.create(anna, { name: 'KOV geijkt', pool: 'kov', from: 'kov-demo-1' });
  if ('refused' in draft) throw new Error(draft.refused);
  const asked = { basedOn: 1, release: 'kov-demo-1', trial: false, report };
  const found = await world.releases.measure(draft.id, els, asked);
  if ('refused' in found) throw new Error(found.refused);
  expect(found.measured.length).toBeGreaterThan(20);
  expect(found.measured.every(({ seB, responses }) => seB !== null && seB < 1 && responses === 160)).toBe(
    true,
  );
  const { entries } = (await world.bank.findRelease('kov-demo-1'))!;
  const answeredBy = new Map(entries.map(({ version, calibration }) => [version.code, calibration.b]));
  const truth = found.measured.map(({ code: item }) => answeredBy.get(item)!);
  // Far above what chance gives (0.4 at p = 0.05), below 1: 160 answers each, and a model without guessing.
  expect(
    correlation(
      found.measured.map(({ b }) => b),
      truth,
    ),
  ).toBeGreaterThan(0.75);
});
