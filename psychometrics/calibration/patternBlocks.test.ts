import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quadratureNodes } from '../numerics/quadrature.ts';
import { expectationStep } from './expectationStep.ts';
import { foldResponses } from './patternBlocks.ts';
import { workAlone } from './performPiece.ts';
import { compileResponses } from './responseMatrix.ts';
import type { WorkPlan } from './workMemory.ts';

const nodes = quadratureNodes({ lower: -3, upper: 3, n: 5 });
const n = nodes.length;
const matrices = fc
  .integer({ min: 1, max: 12 })
  .chain((items) =>
    fc.array(
      fc.tuple(
        fc.array(fc.constantFrom(0, 1, 2, undefined), { minLength: items, maxLength: items }),
        fc.integer({ min: 0, max: 1 }),
      ),
      { minLength: 1, maxLength: 60 },
    ),
  );

test('[CA7] folding changes nothing: likelihood and counts are those of person after person', () => {
  fc.assert(
    fc.property(
      matrices,
      fc.infiniteStream(fc.double({ min: 0.05, max: 1, noNaN: true })),
      (people, stream) => {
        const rows = people.map(([row]) => row);
        const groups = people.map(([, group]) => group);
        const items = rows[0]!.length;
        const data = foldResponses(compileResponses(rows), new Array(items).fill(3), groups);
        const logP = Float64Array.from({ length: items * 3 * n }, () => Math.log(stream.next().value));
        const logW = Float64Array.from({ length: data.groups * n }, () => Math.log(stream.next().value));

        const counts = new Float64Array(logP.length);
        let logLikelihood = 0;
        for (const [person, row] of rows.entries()) {
          const terms = Array.from({ length: n }, (_, k) =>
            row.reduce<number>(
              (sum, code, item) => sum + (code === undefined ? 0 : logP[(item * 3 + code) * n + k]!),
              logW[groups[person]! * n + k]!,
            ),
          );
          const total = terms.reduce((sum, term) => sum + Math.exp(term), 0);
          logLikelihood += Math.log(total);
          for (const [item, code] of row.entries()) {
            if (code === undefined) continue;
            for (let k = 0; k < n; k++) counts[(item * 3 + code) * n + k]! += Math.exp(terms[k]!) / total;
          }
        }
        const plan: WorkPlan = {
          ...{ data, n, standardErrors: false },
          firstParameter: new Int32Array(1),
          firstGroupParameter: new Int32Array(1),
          firstScore: new Int32Array(1),
        };
        const step = expectationStep(plan, workAlone(plan));
        expect(step.run(logP, logW)).toBeCloseTo(logLikelihood, 8);
        for (let cell = 0; cell < counts.length; cell++) {
          expect(step.counts[cell]!).toBeCloseTo(counts[cell]!, 10);
        }
      },
    ),
  );
});
