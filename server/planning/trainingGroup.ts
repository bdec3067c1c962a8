import { effectiveWeeks, referenceGroupOf } from '#psychometrics/standardSetting/trainingWeeks.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The reference group of a candidate at a moment, from 0. Leave and exemptions are not on the roster, so not counted. */
export function trainingGroup(
  { trainingStart, fte }: { readonly trainingStart: string; readonly fte: number },
  at: number,
): number {
  const calendarWeeks = Math.max((at - Date.parse(trainingStart)) / weekMs, 0);
  return referenceGroupOf(effectiveWeeks({ calendarWeeks, partTime: fte, leaveWeeks: 0, exemptionWeeks: 0 }));
}
