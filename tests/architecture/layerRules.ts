import { referencesOf } from './references.ts';
import { plant, type Rule } from './rule.ts';
import { isProduct, type SourceFile } from './sourceTree.ts';

/**
 * The folders of the server from the bottom up. A folder takes values (what runs) only from folders
 * below it; of those above it may name types, which is how a port is declared. So features never reach
 * into the database or into each other's insides in circles. Not listed: what stands on top of all.
 */
const layers = [
  'contracts',
  'platform',
  'media',
  'audit',
  'bank',
  'identity',
  'attempts',
  'documents',
  'sittings',
  'planning',
  'proctoring',
  'seb',
  'nodes',
  'results',
  'practice',
  'editing',
  'discussion',
  'production',
  'notices',
  'sources',
  'releases',
  'imports',
  'exports',
  'database',
];

/** These wire everything together or use it from outside. */
const top = ['cli', 'http', 'loadtest', 'rehearsal', 'demo'];

export const layerRules: readonly Rule[] = [
  {
    says: '[AR16] in the server, values come only from folders below',
    breaches: (tree) =>
      tree.filter(isProduct).flatMap((file) => {
        const from = folderOf(file.path);
        if (from === undefined || top.includes(from)) return [];
        if (!layers.includes(from)) return [`server/${from} has no place among the layers`];
        return referencesOf(file)
          .filter(({ own, typeOnly }) => own && !typeOnly)
          .filter(({ target }) => isAbove(folderOf(target) ?? 'the composition root', from, target))
          .map(({ target }) => `${file.path} takes values from ${target}`);
      }),
    planted: [
      plant('server/attempts/a.ts', "import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';"),
      plant('server/bank/a.ts', "import { decide } from '../attempts/decide.ts';"),
      plant('server/results/a.ts', "import { app } from '../app.ts';"),
      plant('server/elsewhere/a.ts', 'export const a = 1;'),
    ] satisfies SourceFile[],
  },
];

/** The folder of the server a file stands in; undefined for `server/app.ts` and for other parts. */
function folderOf(path: string): string | undefined {
  return /^server\/([^/]+)\/./.exec(path)?.[1];
}

function isAbove(folder: string, from: string, target: string): boolean {
  if (!target.startsWith('server/')) return false;
  return !layers.includes(folder) || layers.indexOf(folder) > layers.indexOf(from);
}
