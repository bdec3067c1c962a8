import type { RehearsalReport, Shortfall } from '#contracts/rehearsing.ts';

/** What a day must meet, in ms: first item after T0, acknowledgement of an answer, back after a drill. */
export const rehearsalNorms = { firstItemMs: 1_000, acknowledgedMs: 1_000, backMs: 30_000 } as const;

/** What fell short in a rehearsal, the gravest first. */
export function shortfallsOf(report: Omit<RehearsalReport, 'shortfalls'>): Shortfall[] {
  const { candidates, arrived, started, finished, firstItemMs, acknowledgedMs, drills } = report;
  const slowBack = drills.filter(({ backMs }) => (backMs?.max ?? 0) > rehearsalNorms.backMs);
  const found: Shortfall[] = [
    { code: 'lost', count: report.lost },
    { code: 'duplicated', count: report.duplicated },
    { code: 'notBack', count: drills.reduce((sum, { notBack }) => sum + notBack, 0) },
    { code: 'slowBack', count: slowBack.length },
    { code: 'skewed', count: Number((firstItemMs?.p99 ?? 0) > rehearsalNorms.firstItemMs) },
    { code: 'slow', count: Number((acknowledgedMs?.p99 ?? 0) > rehearsalNorms.acknowledgedMs) },
    { code: 'notArrived', count: candidates - arrived },
    { code: 'notStarted', count: arrived - started },
    { code: 'notFinished', count: report.stopped ? 0 : started - finished },
  ];
  return found.filter(({ count }) => count > 0);
}
