import { posix } from 'node:path';
import { plant, type Rule } from './rule.ts';
import { isTypeScript } from './sourceTree.ts';

/** Everything that may stand at the root: a newcomer sees the whole house at one glance. */
const rootListing = new Set([
  '.ci',
  '.editorconfig',
  '.gitignore',
  '.oxlintrc.json',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'DECISIONS.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'client',
  'itembank',
  'knip.json',
  'package-lock.json',
  'package.json',
  'psychometrics',
  'server',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]);

/** Names that say where something was put instead of what it is. */
const emptyNames = /^(utils?|helpers?|common|misc|types)$/i;

/** Files are named after what they export. */
export const namingRules: readonly Rule[] = [
  {
    says: '[AR13] no barrel files',
    breaches: (tree) =>
      tree.map(({ path }) => path).filter((path) => isTypeScript(path) && stem(path) === 'index'),
    planted: [plant('server/results/index.ts'), plant('client/shared/index.tsx')],
  },
  {
    says: '[AR14] no file or folder is called utils, helpers, common, misc or types',
    breaches: (tree) =>
      tree
        .map(({ path }) => path)
        .filter((path) =>
          [...path.split('/').slice(0, -1), stem(path)].some((word) => emptyNames.test(word)),
        ),
    planted: [plant('server/utils.ts'), plant('client/helpers/a.ts'), plant('itembank/types.ts')],
  },
  {
    says: '[AR15] the root holds what a newcomer should see first and nothing else',
    breaches: (tree) =>
      [...new Set(tree.map(({ path }) => top(path)))].filter((name) => !rootListing.has(name)),
    planted: [plant('notes.txt'), plant('scripts/a.ts')],
  },
];

function stem(path: string): string {
  return posix.basename(path).replace(/\..*$/, '');
}

function top(path: string): string {
  return path.split('/')[0]!;
}
