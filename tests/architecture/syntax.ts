import { parseSync } from 'vite';
import { isTypeScript, type SourceFile } from './sourceTree.ts';

/** A node of the syntax tree, as ESTree with TypeScript describes it. */
export interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

const nodes = new Map<string, readonly Node[]>();

/** All nodes of a TypeScript file, outermost first; nothing of another file. */
export function nodesOf({ path, text }: SourceFile): readonly Node[] {
  if (!isTypeScript(path)) return [];
  let found = nodes.get(text);
  if (found === undefined) {
    const { program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    found = [...walk(program)];
    nodes.set(text, found);
  }
  return found;
}

/** The member a node reads, as `object.property`; undefined for any other node. */
export function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined;
  return `${nameOf(node.object) ?? ''}.${nameOf(node.property) ?? ''}`;
}

/** The name of an identifier; undefined for any other value. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const element of value) yield* walk(element);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const child of Object.values(value)) yield* walk(child);
  }
}
