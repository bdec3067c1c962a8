import { expect, test } from 'vitest';
import { killRounds } from './killRounds.ts';

test('[FT1] killed while people answer, the server has every answer it confirmed, once, and unbroken chains', async () => {
  const report = await killRounds({ rounds: 3, clients: 30, seed: 'kill, short' });

  expect(report).toMatchObject({ rounds: 3, lost: 0, duplicated: 0, brokenChains: 0 });
  expect(report.fewestInARound).toBeGreaterThan(0);
  expect(report.attempts).toBeGreaterThanOrEqual(30);
}, 120_000);
