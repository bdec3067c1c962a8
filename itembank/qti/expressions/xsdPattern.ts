import { QtiProblem } from '../qtiProblem.ts';
import { type PatternNode, parsePattern } from './parsePattern.ts';

/** A pattern may not grow beyond this: `((a{99}){99}){99}` is refused, not tried. */
const mostStates = 5_000;
const longestPattern = 2_000;

type Instruction =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number };

/**
 * A regular expression of XML Schema as a test of a whole text. All its alternatives are followed at once
 * (Thompson 1968), so the time is at most the length of the text times that of the pattern: no pattern makes
 * it explode.
 *
 * @throws {QtiProblem} when the pattern is not one, or grows too large
 */
export function xsdPattern(pattern: string, line?: number): (text: string) => boolean {
  const node = pattern.length > longestPattern ? undefined : parsePattern(pattern);
  const program = node === undefined ? undefined : programOf(node);
  if (program === undefined) {
    throw new QtiProblem('patternRefused', `"${pattern}"`, line === undefined ? {} : { line });
  }
  return (text) => {
    let states = reached([0], program);
    for (const character of text) {
      const next: number[] = [];
      for (const at of states) {
        const instruction = program[at];
        if (instruction?.kind === 'character' && instruction.test(character)) next.push(at + 1);
      }
      if (next.length === 0) return false;
      states = reached(next, program);
    }
    return states.has(program.length);
  };
}

/** The instructions of a pattern; its last state, past the end, is success. Undefined when they are too many. */
function programOf(whole: PatternNode): Instruction[] | undefined {
  const program: Instruction[] = [];
  let steps = 0; // counts what is visited too: repeats of nothing emit nothing, but take time
  const split = () => {
    const instruction = { kind: 'split' as const, first: program.length + 1, second: 0 };
    program.push(instruction);
    return instruction;
  };

  const emit = (node: PatternNode): void => {
    if (++steps > mostStates) return;
    if (node.kind === 'character') program.push(node);
    else if (node.kind === 'sequence') for (const part of node.parts) emit(part);
    else if (node.kind === 'choice') emitChoice(node.options);
    else emitRepeat(node.part, node.least, node.most);
  };

  const emitChoice = ([first, ...others]: readonly PatternNode[]): void => {
    if (first === undefined || steps > mostStates) return;
    if (others.length === 0) {
      emit(first);
      return;
    }
    const start = split();
    emit(first);
    const end = { kind: 'jump' as const, to: 0 };
    program.push(end);
    start.second = program.length;
    emitChoice(others);
    end.to = program.length;
  };

  const emitRepeat = (part: PatternNode, least: number, most: number | undefined): void => {
    for (let i = 0; i < least && steps <= mostStates; i++) emit(part);
    if (most === undefined) {
      const start = program.length;
      const choice = split();
      emit(part);
      program.push({ kind: 'jump', to: start });
      choice.second = program.length;
      return;
    }
    const choices: { second: number }[] = [];
    for (let i = least; i < most && steps <= mostStates; i++) {
      choices.push(split());
      emit(part);
    }
    for (const choice of choices) choice.second = program.length;
  };

  emit(whole);
  return steps > mostStates ? undefined : program;
}

/** The states reached without reading a character. */
function reached(from: readonly number[], program: readonly Instruction[]): Set<number> {
  const states = new Set<number>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (states.has(at)) continue;
    states.add(at);
    const instruction = program[at];
    if (instruction?.kind === 'split') waiting.push(instruction.first, instruction.second);
    if (instruction?.kind === 'jump') waiting.push(instruction.to);
  }
  return states;
}
