import type { SourceFile } from './sourceTree.ts';

/** A rule of the house, with the proof that breaking it is noticed. */
export interface Rule {
  /** Opens with the rule's id in tests/SPEC.md. */
  readonly says: string;
  /** Every breach in these files, in words. */
  breaches(tree: readonly SourceFile[]): string[];
  /** Files that each break the rule. */
  readonly planted: readonly SourceFile[];
}

/** A file that exists only to break a rule. */
export function plant(path: string, text = ''): SourceFile {
  return { path, text };
}
