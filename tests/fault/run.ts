/** `npm run fault -- --rounds 25 --clients 100`: the long version of killDuringAnswering.test.ts. */
import { parseArgs } from 'node:util';
import { killRounds } from './killRounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '25' },
    clients: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'kill' },
  },
});
const report = await killRounds({
  rounds: Number(values.rounds),
  clients: Number(values.clients),
  seed: values.seed,
});
console.log(JSON.stringify(report));
const good = report.lost === 0 && report.duplicated === 0 && report.brokenChains === 0;
process.exitCode = good && report.fewestInARound > 0 ? 0 : 1;
