import { Option } from 'commander';
import { type ScoreMatrix, scoreMatrix } from '#psychometrics/classical/scoreMatrix.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { blankCode, dontKnowCode, type ResponseTable } from './responseTable.ts';

/** What a cell without an answer counts as; there is no default, because either choice moves every figure. */
export interface GapPolicies {
  readonly blank?: 'incorrect' | 'exclude';
  readonly dontKnow?: 'incorrect' | 'exclude';
}

/** The options that set the policies. */
export const gapOptions = () => [
  new Option(
    '--blank <policy>',
    'what an empty cell counts as: incorrect, or a reason to leave the person out',
  ).choices(['incorrect', 'exclude']),
  new Option('--dont-know <policy>', 'the same for "?"').choices(['incorrect', 'exclude']),
];

/** Scores without gaps, and who is left. */
export interface CompleteScores {
  readonly matrix: ScoreMatrix;
  /** Places in the table of the persons kept. */
  readonly kept: readonly number[];
}

/**
 * Right and wrong without gaps, as classical test theory needs them.
 *
 * @param isRight whether an answer, by its code, is right
 * @throws {BadInput} naming every gap for which there is no policy
 */
export function completeScores(
  file: string,
  { items, rows, codes }: ResponseTable,
  { blank, dontKnow }: GapPolicies,
  isRight: (code: number, item: number) => boolean,
): CompleteScores {
  const problems: InputProblem[] = [];
  const kept: number[] = [];
  const scores: Uint8Array[] = [];
  codes.forEach((row, person) => {
    let complete = true;
    const right = row.map((code, item) => {
      const gap = code === blankCode ? 'blank' : code === dontKnowCode ? 'dontKnow' : undefined;
      if (!gap) return isRight(code, item) ? 1 : 0;
      const policy = gap === 'blank' ? blank : dontKnow;
      if (policy === undefined) {
        const what =
          gap === 'blank' ? 'an empty cell needs a policy: --blank' : '"?" needs a policy: --dont-know';
        problems.push({ row: rows[person]!, column: items[item]!, reason: `${what} incorrect or exclude` });
      }
      if (policy === 'exclude') complete = false;
      return 0;
    });
    if (!complete) return;
    kept.push(person);
    scores.push(right);
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  return { matrix: scoreMatrix(scores), kept };
}
