import { highsSolver } from '#server/platform/highsSolver.ts';
import { type Match, playMatches } from './shadowReferee.ts';

/**
 * Shadow tests against HiGHS on 200 random blueprints: `npx tsx tests/load/shadowAgainstHighs.ts [count]`.
 * Every solve is a first one, nothing known beforehand. Times are the median of three, so that other work on the
 * machine does not count. Exit code 1 when any test is worth less than 99.9 % of the optimum, breaks a
 * constraint or claims a gap above 0.1 %.
 */
const count = Number(process.argv[2] ?? 200);
const clock = () => performance.now();

const quantile = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
};

function report(name: string, matches: readonly Match[]): void {
  const time = (of: (match: Match) => number) =>
    [0.5, 0.99].map((share) => quantile(matches.map(of), share).toFixed(1)).join(' / ');
  const percent = (share: number) => `${(100 * share).toFixed(4)} %`;
  console.info(
    [
      `${name}: ${matches.length}`,
      `worst shortfall ${percent(Math.max(...matches.map(({ shortfall }) => shortfall)))}`,
      `worst proven gap ${percent(Math.max(...matches.map(({ gap }) => gap)))}`,
      `Peil p50 / p99 ${time(({ ms }) => ms)} ms`,
      `HiGHS ${time(({ refereeMs }) => refereeMs)} ms`,
    ].join(', '),
  );
}

const solve = await highsSolver();
for (const match of playMatches(40, solve, clock)) void match; // only warms the compiler up
const matches = [...playMatches(count, solve, clock, { repeats: 3 })];
for (const family of new Set(matches.map((match) => match.family))) {
  report(
    family,
    matches.filter((match) => match.family === family),
  );
}
report('all', matches);
const lost = matches.filter(({ shortfall, gap, meets }) => shortfall > 0.001 || gap > 0.00101 || !meets);
console.info(`${lost.length} lost`);
process.exitCode = lost.length > 0 ? 1 : 0;
