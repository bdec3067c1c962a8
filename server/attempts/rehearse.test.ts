import { expect, test } from 'vitest';
import type { Materials } from '#server/bank/materials.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import { sampleDesign, sampleRelease } from '#tests/support/sampleBank.ts';
import { rehearse } from './rehearse.ts';

const of = { designId: 'made', designVersion: 1, releaseId: 'made-1' };

test('[RH1] a rehearsal compiles the material and answers as far as the test goes, twenty times at most', async () => {
  const asked: string[] = [];
  const materialsOf = (length: number): Materials => ({
    async get(...which) {
      asked.push(which.join(' '));
      return testMaterial(sampleDesign({ length: { minimum: length, maximum: length } }), sampleRelease(40));
    },
  });
  expect(await rehearse(materialsOf(4), of)).toBe(4);
  expect(await rehearse(materialsOf(30), of)).toBe(20);
  expect(asked).toEqual(['made 1 made-1', 'made 1 made-1']);
});
