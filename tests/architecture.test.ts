import { describe, expect, test } from 'vitest';
import { dependencyRules } from './architecture/dependencyRules.ts';
import { layerRules } from './architecture/layerRules.ts';
import { namingRules } from './architecture/namingRules.ts';
import { purityRules } from './architecture/purityRules.ts';
import { sourceTree } from './architecture/sourceTree.ts';

const tree = sourceTree(process.cwd());

for (const rule of [...dependencyRules, ...layerRules, ...purityRules, ...namingRules]) {
  describe(rule.says, () => {
    test('holds for this tree', () => {
      expect(rule.breaches(tree)).toEqual([]);
    });

    for (const planted of rule.planted) {
      test(`notices a breach planted in ${planted.path}: ${planted.text}`, () => {
        expect(rule.breaches([...tree, planted])).toHaveLength(rule.breaches(tree).length + 1);
      });
    }
  });
}

test('the rules look at a real tree: every part has files in it', () => {
  for (const part of ['psychometrics', 'itembank', 'server', 'client', 'tests']) {
    expect(tree.filter(({ path }) => path.startsWith(`${part}/`)).length).toBeGreaterThan(5);
  }
});
