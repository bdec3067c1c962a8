import { assembleTest, meetsAll } from '#psychometrics/assembly/assembleTest.ts';
import { compileBlueprint } from '#psychometrics/assembly/blueprint.ts';
import { randomBlueprint } from '#psychometrics/assembly/randomBlueprint.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';

/**
 * Random blueprints that can be met, each with some items given already: every one gets a shadow test that
 * meets it all. `npx tsx tests/load/tenThousandShadowTests.ts [count]`; about a minute. Exit code 1 otherwise.
 */
const count = Number(process.argv[2] ?? 10_000);
let failed = 0;
let worstGap = 0;
for (let k = 0; k < count; k++) {
  const random = seededRandom(`shadow test ${k}`);
  const length = 10 + Math.floor(30 * random());
  const itemCount = 3 * length + Math.floor(200 * random());
  const size = { itemCount, range: { minimum: length, maximum: length }, slack: Math.floor(4 * random()) };
  const more = { words: random() < 0.3, sets: Math.floor(4 * random()) };
  const source = randomBlueprint(random, { ...size, ...more });
  const values = Float64Array.from({ length: itemCount }, () => random() ** 2);
  const included = source.witness.core.slice(0, Math.floor(length * random()));
  const problem = { blueprint: compileBlueprint(source), values, length, included };
  const result = assembleTest(problem);
  const chosen = new Uint8Array(itemCount);
  if (result.kind === 'assembled') for (const item of result.items) chosen[item] = 1;
  if (result.kind !== 'assembled' || !meetsAll(problem, chosen)) {
    failed++;
    console.error(`blueprint ${k}: ${result.kind}`);
  } else worstGap = Math.max(worstGap, result.bound / result.objective - 1);
}
console.info(
  `${count} blueprints, ${failed} without a test that meets them; worst proven gap ${100 * worstGap} %`,
);
process.exitCode = failed > 0 ? 1 : 0;
