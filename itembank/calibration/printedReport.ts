/**
 * Of what `peil calibrate` printed, the part that a release takes in; undefined when it is no such report. What the
 * values are is not looked at here: whoever takes it in judges that.
 */
export function printedReport(found: unknown): object | undefined {
  if (!isRecord(found) || !Array.isArray(found.items)) return undefined;
  return {
    ...picked(found, ['model', 'converged']),
    items: found.items.map((item: unknown) => {
      const { se, fit } = isRecord(item) ? item : {};
      return {
        ...picked(item, ['id', 'a', 'b', 'c', 'd', 'anchored']),
        se: picked(se, ['a', 'b', 'c']),
        fit: picked(fit, ['responses', 'verdict', 'sX2', 'df', 'p', 'infit', 'outfit']),
      };
    }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function picked(from: unknown, names: readonly string[]): object {
  if (!isRecord(from)) return {};
  return Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])));
}
