import { type ItemNotice, noticeOf } from './itemNotice.ts';
import { categoryCounts, type ResponseMatrix } from './responseMatrix.ts';

/** How many responses an item needs. */
export interface ScreeningLimits {
  /** With fewer an item is refused. */
  readonly minimumResponses: number;
  /** With fewer an item is estimated with a warning. */
  readonly advisedResponses: number;
}

/** Rest correlations this many standard errors below 0 are no accident. */
const clearlyNegative = -2;
/** Up to this share of missing responses the rest score is still comparable between persons. */
const nearlyComplete = 0.05;

/**
 * What can be seen of each item before anything is estimated: no responses, no variance, too few responses, a
 * category nobody chose, and a negative correlation with the rest of the test. Where many responses are
 * missing the rest correlation only warns, because the choice of items bends it.
 *
 * @param exempt items that are not estimated, such as anchors
 */
export function screenItems(
  matrix: ResponseMatrix,
  limits: ScreeningLimits,
  exempt: (item: number) => boolean,
): ItemNotice[] {
  const notices: ItemNotice[] = [];
  const usable: number[] = [];
  for (let item = 0; item < matrix.items; item++) {
    if (exempt(item)) {
      usable.push(item);
      continue;
    }
    const counts = categoryCounts(matrix, item);
    const notice = noticeOfCounts(item, counts, limits);
    if (notice) notices.push(notice);
    if (notice?.verdict !== 'refused') usable.push(item);
  }
  const complete = isNearlyComplete(matrix, usable);
  const rest = restCorrelations(matrix, usable);
  for (const [k, { r, responses }] of rest.entries()) {
    const item = usable[k]!;
    if (exempt(item) || !(r < 0)) continue;
    const text = `correlates ${r.toFixed(2)} with the rest of the test over ${responses} responses`;
    const certain = complete && r * Math.sqrt(responses) < clearlyNegative;
    notices.push(noticeOf(certain ? 'refused' : 'warned', item, 'negativeDiscrimination', text));
  }
  return notices;
}

function noticeOfCounts(
  item: number,
  counts: readonly number[],
  { minimumResponses, advisedResponses }: ScreeningLimits,
): ItemNotice | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return noticeOf('refused', item, 'noResponses', 'nobody answered it');
  const only = counts.indexOf(total);
  if (only >= 0) return noticeOf('refused', item, 'noVariance', `all ${total} responses are ${only}`);
  if (total < minimumResponses) {
    return noticeOf('refused', item, 'tooFewResponses', `${total} responses, fewer than ${minimumResponses}`);
  }
  const unused = counts.indexOf(0);
  if (unused >= 0)
    return noticeOf('refused', item, 'unusedCategory', `nobody has category ${unused}; merge it first`);
  if (total < advisedResponses) {
    return noticeOf('warned', item, 'fewResponses', `${total} responses, fewer than ${advisedResponses}`);
  }
  return undefined;
}

function isNearlyComplete({ persons, items, codes }: ResponseMatrix, usable: readonly number[]): boolean {
  let missing = 0;
  for (let person = 0; person < persons; person++) {
    for (const item of usable) if (codes[person * items + item]! < 0) missing++;
  }
  return missing <= nearlyComplete * persons * usable.length;
}

/**
 * Correlation of each item with the rest of the test. A response counts as its deviation from the mean of its
 * item, so that persons with different items can be compared; the rest is a mean over what was answered.
 */
export function restCorrelations(
  { persons, items, codes }: ResponseMatrix,
  selection: readonly number[],
): { readonly r: number; readonly responses: number }[] {
  const means = selection.map((item) => {
    let sum = 0;
    let count = 0;
    for (let at = item; at < codes.length; at += items) {
      if (codes[at]! < 0) continue;
      sum += codes[at]!;
      count++;
    }
    return sum / count;
  });
  const totals = new Float64Array(persons);
  const answered = new Int32Array(persons);
  for (let person = 0; person < persons; person++) {
    for (const [k, item] of selection.entries()) {
      const code = codes[person * items + item]!;
      if (code < 0) continue;
      totals[person]! += code - means[k]!;
      answered[person]!++;
    }
  }
  return selection.map((item, k) => {
    let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
    for (let person = 0; person < persons; person++) {
      const code = codes[person * items + item]!;
      if (code < 0 || answered[person]! < 2) continue;
      const x = code - means[k]!;
      const y = (totals[person]! - x) / (answered[person]! - 1);
      n++;
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
    }
    const r = (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
    return { r, responses: n };
  });
}
