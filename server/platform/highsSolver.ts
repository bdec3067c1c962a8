import loadHighs, { type Highs, type ModelData } from 'highs';
import type {
  MixedLimits,
  MixedProgram,
  MixedSolution,
  SolveMixed,
} from '#psychometrics/assembly/mixedProgram.ts';

/**
 * The mixed-integer solver HiGHS, compiled to WebAssembly: one thread, no service, no native code. Deterministic unless
 * time stops it.
 */
export async function highsSolver(): Promise<SolveMixed> {
  const highs = await loadHighs();
  return (program, limits) => solveWith(highs, program, limits);
}

function solveWith(highs: Highs, program: MixedProgram, { gap, nodes, seconds }: MixedLimits): MixedSolution {
  const { modelStatus, variableType } = highs.constants;
  return highs.withModel(modelOf(program, variableType), (model): MixedSolution => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: Math.max(gap, 1e-9),
      ...(nodes === undefined ? {} : { mip_max_nodes: nodes }),
      time_limit: seconds,
    });
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { kind: 'infeasible' };
    }
    const cost = model.getObjectiveValue();
    const { colValue } = model.getSolution();
    const found = colValue.length === program.cost.length && Number.isFinite(cost) && fits(program, colValue);
    const limit = status === modelStatus.timeLimit ? 'time' : 'nodes';
    if (!found) return { kind: 'undecided', stoppedBy: limit };
    const bound = Number(model.info.get('mip_dual_bound'));
    const stoppedBy = status === modelStatus.optimal ? 'gap' : limit;
    return { kind: 'solved', x: colValue, cost, bound: Math.min(bound, cost), stoppedBy };
  });
}

/** Whether HiGHS holds a solution, or only the numbers it stopped at. */
function fits({ lower, upper, whole }: MixedProgram, x: Float64Array): boolean {
  return x.every(
    (value, k) =>
      value >= lower[k]! - 1e-6 &&
      value <= upper[k]! + 1e-6 &&
      (whole[k] === 0 || Math.abs(value - Math.round(value)) < 1e-5),
  );
}

/** The program as HiGHS reads it: by rows, compressed. */
function modelOf(
  { cost, lower, upper, whole, rows }: MixedProgram,
  types: Highs['constants']['variableType'],
): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, r) => {
    starts[r + 1] = starts[r]! + columns.length;
  });
  const indices = new Int32Array(starts.at(-1)!);
  const values = new Float64Array(indices.length).fill(1);
  rows.forEach(({ columns, weights }, r) => {
    for (let k = 0; k < columns.length; k++) {
      indices[starts[r]! + k] = columns[k]!;
      if (weights) values[starts[r]! + k] = weights[k]!;
    }
  });
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: cost.length, starts, indices, values },
    integrality: Int32Array.from(whole, (one) => (one === 1 ? types.integer : types.continuous)),
  };
}
