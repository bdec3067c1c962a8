import { testInformation } from '#psychometrics/irt/testInformation.ts';
import type { TimedSimulationReport } from '#psychometrics/simulation/simulationReport.ts';
import type { ItemFile } from './itemsCsv.ts';

/** What a report says of the bank it was made with. */
export function bankEcho({ ids, sources, bank }: ItemFile): TimedSimulationReport['bank'] {
  const models: Record<string, number> = {};
  for (const source of sources) {
    const model = 'model' in source ? source.model : dichotomousModel(source);
    models[model] = (models[model] ?? 0) + 1;
  }
  const thetas = Array.from({ length: 33 }, (_, k) => -4 + k / 4);
  const every = [...ids.keys()];
  return {
    ids,
    models,
    information: thetas.map((theta) => ({ theta, information: testInformation(bank, every, theta) })),
  };
}

/** The smallest model these parameters fit in. */
function dichotomousModel([a, , c, d]: readonly [number, number, number, number]): string {
  if (d !== 1) return '4pl';
  if (c !== 0) return '3pl';
  return a === 1 ? '1pl' : '2pl';
}
