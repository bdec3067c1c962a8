import { posix } from 'node:path';
import type { SourceFile } from './sourceTree.ts';
import { isNode, type Node, nodesOf } from './syntax.ts';

/** What a file refers to: a file of the project, or a package. */
export interface Reference {
  /** Path from the root for our own files; the name of the package otherwise. */
  readonly target: string;
  readonly own: boolean;
  /**
   * Gone after compilation. Only `import type` counts: `import { type X }` still loads the module under
   * `verbatimModuleSyntax`.
   */
  readonly typeOnly: boolean;
}

/** `#`-imports that are not simply a folder of the same name at the root. */
const aliases: Readonly<Record<string, string>> = { contracts: 'server/contracts' };

/** Everything a file imports or re-exports, statically, dynamically or as a type. */
export function referencesOf(file: SourceFile): Reference[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    return [{ ...resolve(file.path, specifier), typeOnly }];
  });
}

function specifierOf(node: Node): string | undefined {
  const refers =
    /^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) ||
    node.type === 'ImportExpression' ||
    node.type === 'TSImportType';
  if (!refers || !isNode(node.source)) return undefined;
  return typeof node.source.value === 'string' ? node.source.value : undefined;
}

function resolve(path: string, specifier: string): Pick<Reference, 'target' | 'own'> {
  if (specifier.startsWith('.')) {
    return { own: true, target: posix.join(posix.dirname(path), specifier) };
  }
  if (specifier.startsWith('#')) {
    const [part = '', ...rest] = specifier.slice(1).split('/');
    return { own: true, target: [aliases[part] ?? part, ...rest].join('/') };
  }
  const words = specifier.split('/');
  return { own: false, target: words.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}
