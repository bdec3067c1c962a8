import type { Deviation } from './deviation.ts';

/** Golden files that are the input of other comparisons and hold no figures to compare with. */
const inputs: Readonly<Record<string, string>> = {
  banks: 'the items that the other files point into',
};

/** A line per file and quantity, then one per file; and whether every file is there and every figure within its tolerance. */
export function deviationTable(
  deviations: readonly Deviation[],
  files: readonly string[],
  where: boolean,
): { readonly text: string; readonly allWithin: boolean } {
  const rows = merged(deviations).sort(
    (x, y) => files.indexOf(x.file) - files.indexOf(y.file) || x.quantity.localeCompare(y.quantity),
  );
  const header = ['golden file', 'quantity', 'compared', 'worst', 'tolerance', 'share', 'within'];
  const cells = rows.map(({ file, quantity, compared, deviation, allowed, share, at }) => [
    ...[file, quantity, String(compared)],
    ...(allowed === 0
      ? [deviation === 0 ? 'the same' : 'differs', 'exact', '']
      : [deviation.toExponential(1), allowed.toExponential(1), share.toFixed(3)]),
    share <= 1 ? 'yes' : 'NO',
    ...(where && share > 0 ? [at] : []),
  ]);
  const compared = new Set(rows.map(({ file }) => file));
  const absent = files.filter((file) => !compared.has(file));
  const unknown = [...compared].filter((file) => !files.includes(file));
  const outside = rows.filter(({ share }) => !(share <= 1)).length;
  const total = rows.reduce((sum, row) => sum + row.compared, 0);
  const missing = absent.filter((file) => inputs[file] === undefined);
  return {
    text: [
      ...aligned([header, ...cells]),
      '',
      ...aligned([
        ['golden file', 'closest to its tolerance', 'figures', '', '', 'share', 'within'],
        ...byFile(rows),
      ]),
      ...absent.map((file) => `${file}: ${inputs[file] ?? 'NOT COMPARED WITH ANYTHING'}`),
      ...unknown.map((file) => `${file}: NO SUCH GOLDEN FILE`),
      `${total} figures of ${compared.size} files, ${rows.length} quantities; ${outside} outside their tolerance`,
    ].join('\n'),
    allWithin: outside === 0 && missing.length === 0 && unknown.length === 0,
  };
}

/** A line per file: the quantity that came closest to its tolerance. */
function byFile(rows: readonly Deviation[]): string[][] {
  const files = [...new Set(rows.map(({ file }) => file))];
  return files.map((file) => {
    const own = rows.filter((row) => row.file === file);
    const closest = own.reduce((worst, row) => (row.share > worst.share ? row : worst));
    const compared = own.reduce((sum, row) => sum + row.compared, 0);
    const quantity = closest.share === 0 ? 'all the same' : closest.quantity;
    const verdict = closest.share <= 1 ? 'yes' : 'NO';
    return [file, quantity, String(compared), '', '', closest.share.toFixed(3), verdict];
  });
}

/** One deviation per file and quantity: the worst, over all that was compared. */
function merged(deviations: readonly Deviation[]): Deviation[] {
  const found = new Map<string, Deviation>();
  for (const one of deviations) {
    const key = `${one.file}\n${one.quantity}`;
    const known = found.get(key);
    const worst = known && known.share >= one.share ? known : one;
    found.set(key, { ...worst, compared: one.compared + (known?.compared ?? 0) });
  }
  return [...found.values()];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => (row[k] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, k) => (k >= 2 && k <= 5 ? cell.padStart(widths[k]!) : cell.padEnd(widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
