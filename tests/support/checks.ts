import { type Tally, tallyOfPlaywright, tallyOfVitest } from './runnerReports.ts';

/** One thing that `npm test` proves. */
export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A runner that counts writes its report here; without one, the check counts as one. */
  readonly report?: { readonly file: string; readonly tally: (report: unknown) => Tally };
}

/** What is quick enough to run before every commit: `npm run check`. */
export const quickChecks: readonly Check[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off'] },
  { name: 'promises', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
];

/** Everything: `npm test`. The browser tests and the load run use the built clients, so the build comes first. */
export const allChecks: readonly Check[] = [
  ...quickChecks,
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'unit, contract, golden and fault tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile=test-results/vitest.json',
    ],
    report: { file: 'test-results/vitest.json', tally: tallyOfVitest },
  },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    report: { file: 'test-results/playwright.json', tally: tallyOfPlaywright },
  },
  {
    name: 'load, short',
    command: ['tsx', 'server/cli/peil.ts', 'loadtest', '--candidates', '50', '--seconds', '10'],
  },
];
