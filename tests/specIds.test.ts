import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceTree } from './architecture/sourceTree.ts';

const files = sourceTree(process.cwd());
const ruleId = /\[([A-Z]{1,4}\d+)\]/g;
/** A rule is stated where its id opens a point of a list. */
const statement = /^\s*[-*|]\s*(?:\*\*)?\[?([A-Z]{1,4}\d+)\]?(?=\W)/gm;
/** A test name: a string that opens with a rule id. */
const nameWithId = /(['"`])((?:\[[A-Z]{1,4}\d+\]\s*)+)/g;

/** Rule ids of all SPEC.md files, each with the file that states it. */
const stated = files
  .filter(({ path }) => path.endsWith('SPEC.md'))
  .flatMap(({ path }) =>
    [...readFileSync(path, 'utf8').matchAll(statement)].map(([, id]) => ({ id: id!, path })),
  );

/** Rule ids that open a test name, each with the file of the test. */
const tested = files
  .filter(({ path }) => /\.(test|spec|contract)\.tsx?$/.test(path) || /^tests\/architecture\//.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(nameWithId)].flatMap(([, , ids]) => idsIn(ids!).map((id) => ({ id, path }))),
  );

test('[HR1] every rule of every SPEC.md opens the name of a test', () => {
  const names = new Set(tested.map(({ id }) => id));
  expect(stated.filter(({ id }) => !names.has(id))).toEqual([]);
});

test('[HR2] every rule id in the name of a test stands in a SPEC.md', () => {
  const rules = new Set(stated.map(({ id }) => id));
  expect(tested.filter(({ id }) => !rules.has(id))).toEqual([]);
});

test('[HR3] a rule id means one rule: it is stated once', () => {
  const twice = stated.filter(({ id }, i) => stated.findIndex((other) => other.id === id) !== i);
  expect(twice).toEqual([]);
});

function idsIn(text: string): string[] {
  return [...text.matchAll(ruleId)].map(([, id]) => id!);
}
