import { expect, test } from 'vitest';
import { postgresForTests } from '#tests/support/postgresForTests.ts';
import { twoNodes } from './twoNodes.ts';

test('[FT2] of two servers one is killed: everyone goes on at the other, and nothing confirmed is lost or doubled', async () => {
  const report = await twoNodes({
    databaseUrl: await postgresForTests(),
    clients: 24,
    thinkMs: 400,
    downMs: 4_000,
    cut: false,
    seed: 'two nodes, short',
  });

  expect(report).toMatchObject({ lost: 0, duplicated: 0, brokenChains: 0, notBack: 0 });
  expect(report.split.every((candidates) => candidates > 0)).toBe(true);
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.backMs.max).toBeLessThan(30_000);
  for (const { reached, max } of report.actions) {
    expect(reached).toBe(24);
    expect(max).toBeLessThan(5_000);
  }
}, 150_000);
