import { type Recovery, type RecoveryCondition, recoverParameters } from './recoveryStudy.ts';

/**
 * `tsx tests/load/calibrationRecovery.ts [replications]`: does the calibration find known parameters again?
 * Bias and RMSE of the slope and the intercept, beside what the standard errors promise, and the time taken.
 */
const replications = Number(process.argv[2] ?? 20);
const conditions: RecoveryCondition[] = [500, 1500, 3000].flatMap((persons) => [
  { persons, items: 40, missing: 0, anchors: 0 },
  { persons, items: 40, missing: 0.6, anchors: 0 },
  { persons, items: 40, missing: 0, anchors: 25 },
]);

const cells = (...values: string[]) => values.map((value) => value.padStart(9)).join(' ');
const figures = ({ bias, rmse, asymptoticSe, coverage }: Recovery) => [
  bias.toFixed(4),
  rmse.toFixed(4),
  asymptoticSe.toFixed(4),
  (rmse / asymptoticSe).toFixed(3),
  coverage.toFixed(3),
];
const names = ['bias', 'rmse', 'SE', 'rmse/SE', 'in 95 %'];
console.log(`2PL, 40 items, ${replications} replications; 15 of 40 items estimated where 25 are anchors`);
console.log(
  cells('N', 'missing', 'anchors', ...names.map((n) => `a ${n}`), ...names.map((n) => `d ${n}`), 'ms'),
);
for (const condition of conditions) {
  const { a, intercept, elapsedMs } = recoverParameters(condition, replications, () => performance.now());
  const { persons, missing, anchors } = condition;
  console.log(
    cells(
      String(persons),
      `${100 * missing} %`,
      String(anchors),
      ...figures(a),
      ...figures(intercept),
      elapsedMs.toFixed(0),
    ),
  );
}
