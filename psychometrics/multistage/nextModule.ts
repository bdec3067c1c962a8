import type { Bank } from '../irt/bank.ts';
import { type Criterion, mostValuable, type SelectionContext } from '../selection/criterion.ts';

/** A multistage test: fixed modules of items, and which module may follow which. */
export interface ModuleDesign {
  /** The items of each module, by index in the bank. */
  readonly modules: readonly (readonly number[])[];
  /** The modules that may follow each module; none after one of the last stage. */
  readonly followers: readonly (readonly number[])[];
}

/** Thrown for a multistage design that contradicts itself. */
export class InvalidModules extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'InvalidModules';
  }
}

/**
 * The value of every module by an item criterion, summed over its items: MFI, MLWMI, MPWMI, MKL and MKLP are
 * the sums of MFI, MLWI, MPWI, KL and KLP.
 *
 * @see Yan, von Davier & Lewis (2014), Computerized Multistage Testing; Magis, Yan & von Davier (2017), mstR
 */
export function moduleValues(
  bank: Bank,
  { modules }: ModuleDesign,
  criterion: Criterion,
  context: SelectionContext,
): Float64Array {
  const values = new Float64Array(bank.size);
  criterion.fill(bank, context, values);
  return Float64Array.from(modules, (items) => items.reduce((sum, item) => sum + values[item]!, 0));
}

/**
 * Routing: of the modules that may follow, the one of highest value; of equals the lowest number.
 *
 * @param current the module just finished
 * @returns undefined after a module of the last stage
 */
export function nextModule(
  bank: Bank,
  design: ModuleDesign,
  current: number,
  criterion: Criterion,
  context: SelectionContext,
): number | undefined {
  const open = new Uint8Array(design.modules.length);
  for (const module of design.followers[current] ?? []) open[module] = 1;
  return mostValuable(moduleValues(bank, design, criterion, context), open);
}

/** @throws {InvalidModules} when modules are empty or share items, or a follower does not exist or leads back */
export function checkModules(bank: Bank, { modules, followers }: ModuleDesign): void {
  const owner = new Map<number, number>();
  modules.forEach((items, module) => {
    if (items.length === 0) throw new InvalidModules(`module ${module} has no items`);
    for (const item of items) {
      if (!(Number.isInteger(item) && item >= 0 && item < bank.size)) {
        throw new InvalidModules(`item ${item} of module ${module} is not in a bank of ${bank.size} items`);
      }
      const other = owner.get(item);
      if (other !== undefined) throw new InvalidModules(`item ${item} is in modules ${other} and ${module}`);
      owner.set(item, module);
    }
  });
  if (followers.length !== modules.length) throw new InvalidModules('each module needs a list of followers');
  for (const module of modules.keys()) checkPaths({ modules, followers }, module, []);
}

function checkPaths(design: ModuleDesign, module: number, path: readonly number[]): void {
  if (!(module in design.modules))
    throw new InvalidModules(`module ${path.at(-1)} leads to ${module}, which is none`);
  if (path.includes(module)) throw new InvalidModules(`module ${module} can follow itself`);
  for (const follower of design.followers[module]!) checkPaths(design, follower, [...path, module]);
}
