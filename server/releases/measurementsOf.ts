import type { CalibrationReport, LeftOut } from '#contracts/calibrating.ts';
import { Calibration } from '#itembank/calibration/calibration.ts';
import type { Measurement } from '#itembank/calibration/measurement.ts';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import { holdsFor } from '#itembank/release/answeredAlike.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';

type Estimate = CalibrationReport['items'][number];
type ByCode = ReadonlyMap<string, ReleaseEntry>;

export interface Measured {
  readonly measurements: readonly Measurement[];
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOut }[];
  /** False when parameters on another scale would stay beside these: then they cannot be compared. */
  readonly linked: boolean;
}

/**
 * What a calibration says of the items of a draft, in the terms of the bank: parameters belong to the version that was
 * answered. A report without anchors sets a scale of its own, so it may not leave older calibrations in the draft.
 *
 * @param answered entries of the release that was answered
 * @param before what the draft has now
 * @param items of the draft
 * @param on the day of the calibration
 */
export function measurementsOf(
  { model, items: estimates }: CalibrationReport,
  answered: ByCode,
  before: ByCode,
  items: ReadonlyMap<string, EditedItem>,
  on: string,
): Measured {
  const hasAnchors = estimates.some(({ anchored }) => anchored);
  const measurements: Measurement[] = [];
  const leftOut: { id: string; reason: LeftOut }[] = [];
  for (const estimate of estimates) {
    const { id } = estimate;
    const item = items.get(id);
    const version = answered.get(id)?.version;
    const found = parametersOf(estimate, model, on, hasAnchors ? calibratedB(before.get(id)) : undefined);
    if (item === undefined) leftOut.push({ id, reason: 'notInDraft' });
    else if (version === undefined) leftOut.push({ id, reason: 'notInRelease' });
    else if (typeof found === 'string') leftOut.push({ id, reason: found });
    else if (!holdsFor(item, version.hash)) {
      leftOut.push({ id, reason: 'otherText' });
    } else measurements.push({ code: id, version: version.hash, calibration: found });
  }
  const taken = new Set(measurements.map(({ code }) => code));
  const olderStays = [...before].some(
    ([code, { calibration }]) => calibration.origin.kind === 'calibrated' && !taken.has(code),
  );
  return { measurements, leftOut, linked: hasAnchors || !olderStays };
}

function parametersOf(
  { a, b, c, d, anchored, se, fit }: Estimate,
  model: string,
  on: string,
  before: number | undefined,
): Calibration | LeftOut {
  if (anchored) return 'anchor';
  if (model === 'grm' || model === 'gpcm') return 'model';
  if (fit.verdict === 'unusable' || fit.verdict === 'refused') return 'noParameters';
  const figures = {
    seA: se.a,
    seB: se.b,
    seC: se.c,
    infit: fit.infit,
    outfit: fit.outfit,
    sX2: fit.sX2,
    sX2Degrees: fit.df,
    sX2P: fit.p,
    driftB: before === undefined ? undefined : b! - before,
  };
  const quality = Object.fromEntries(Object.entries(figures).filter(([, value]) => value != null));
  const method = `MML ${model.toUpperCase()}`;
  const origin = { kind: 'calibrated', method, responses: fit.responses, on, quality };
  const parsed = Calibration.safeParse({ a, b, c, d, origin });
  return parsed.success ? parsed.data : 'noParameters';
}

function calibratedB(entry: ReleaseEntry | undefined): number | undefined {
  return entry?.calibration.origin.kind === 'calibrated' ? entry.calibration.b : undefined;
}
