import type { CalibrationQuality } from './calibration.ts';
import bounds from './qualityBounds.json' with { type: 'json' };

/** What about an estimate asks for a look: the model does not fit the answers, or the difficulty has moved. */
export type QualityFlag = 'misfit' | 'drift';

/**
 * Flags by the bounds of `qualityBounds.json`, which are a choice: infit outside its range or S-X² less probable
 * than its bound is misfit, b further from the estimate before than its bound is drift. What was not worked out
 * raises no flag.
 */
export function qualityFlags({ infit, sX2P, driftB }: CalibrationQuality): QualityFlag[] {
  const [low, high] = bounds.infit as [number, number];
  const misfit =
    (infit !== undefined && (infit < low || infit > high)) || (sX2P !== undefined && sX2P < bounds.sX2P);
  const drift = driftB !== undefined && Math.abs(driftB) > bounds.driftB;
  return [...(misfit ? (['misfit'] as const) : []), ...(drift ? (['drift'] as const) : [])];
}
