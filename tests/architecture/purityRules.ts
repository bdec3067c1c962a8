import { plant, type Rule } from './rule.ts';
import { isProduct, type SourceFile } from './sourceTree.ts';
import { memberOf, type Node, nameOf, nodesOf } from './syntax.ts';

const isPure = (file: SourceFile) => isProduct(file) && /^(psychometrics|itembank)\//.test(file.path);

const ambient = new Set([
  'process',
  'performance',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'crypto',
]);

/** What a node reaches for outside its arguments, in words; undefined when it reaches for nothing. */
function impurity(node: Node): string | undefined {
  const member = memberOf(node);
  if (member === 'Math.random' || member === 'Date.now') return member;
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date') {
    return Array.isArray(node.arguments) && node.arguments.length === 0 ? 'new Date()' : undefined;
  }
  const used =
    node.type === 'MemberExpression'
      ? nameOf(node.object)
      : node.type === 'CallExpression'
        ? nameOf(node.callee)
        : undefined;
  return used !== undefined && ambient.has(used) ? used : undefined;
}

function breachesBy(
  tree: readonly SourceFile[],
  concerns: (file: SourceFile) => boolean,
  fault: (node: Node) => string | undefined,
): string[] {
  return tree.filter(concerns).flatMap((file) =>
    nodesOf(file).flatMap((node) => {
      const found = fault(node);
      return found === undefined ? [] : [`${file.path} uses ${found}`];
    }),
  );
}

/** Time, chance and the outside world come in as arguments. */
export const purityRules: readonly Rule[] = [
  {
    says: '[AR10] the pure parts take time and chance as arguments and touch nothing outside',
    breaches: (tree) => breachesBy(tree, isPure, impurity),
    planted: [
      plant('psychometrics/a.ts', 'export const draw = () => Math.random();'),
      plant('psychometrics/a.ts', 'export const draw = Math.random;'),
      plant('itembank/a.ts', 'export const now = Date.now();'),
      plant('itembank/a.ts', 'export const now = new Date();'),
      plant('psychometrics/a.ts', 'export const t = performance.now();'),
      plant('itembank/a.ts', 'export const home = process.env.HOME;'),
      plant('itembank/a.ts', 'export const get = () => fetch("/");'),
      plant('psychometrics/a.ts', 'console.log(1);'),
      plant('psychometrics/a.ts', 'export const t = `at $' + '{Date.now()}`;'),
    ],
  },
  {
    says: '[AR11] only server/platform/environment.ts reads the environment',
    breaches: (tree) =>
      breachesBy(
        tree,
        (file) => isProduct(file) && file.path !== 'server/platform/environment.ts',
        (node) => (memberOf(node) === 'process.env' ? 'process.env' : undefined),
      ),
    planted: [plant('server/cli/a.ts', 'export const port = process.env.PORT;')],
  },
  {
    says: '[AR12] no test is switched off or singled out',
    breaches: (tree) =>
      breachesBy(tree, ({ path }) => /\.(test|spec|contract)\.tsx?$/.test(path), switchedOff),
    planted: [
      plant('server/a.test.ts', "test.skip('x', () => {});"),
      plant('server/a.test.ts', "describe.only('x', () => {});"),
      plant('server/a.contract.ts', "test.todo('x');"),
      plant('tests/e2e/a.spec.ts', "test.describe.only('x', () => {});"),
      plant('tests/e2e/a.spec.ts', "test.fixme('x', async () => {});"),
      plant('server/a.test.ts', "test.skipIf(true)('x', () => {});"),
    ],
  },
];

/** `test.skip`, `describe.only`, `test.describe.fixme` …, in words. */
function switchedOff(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const property = nameOf(node.property);
  if (property === undefined || !/^(only|skip|todo|fixme|skipIf|runIf|fails)$/.test(property))
    return undefined;
  const object = nameOf(node.object) ?? memberOf(node.object as Node) ?? '';
  return /^(test|it|describe|suite|bench|test\.describe)$/.test(object) ? `${object}.${property}` : undefined;
}
