import type { ChangeReleaseDraft } from '#contracts/releasing.ts';
import { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import { badInput, type Refusal } from '#server/platform/refusal.ts';

/** A selection after a change. @param estimator by whom and on what day new estimates are made */
export function changedSelection(
  before: ReleaseSelection,
  {
    name,
    codes,
    enemies,
    sets,
    embargoes,
    restMonths,
    estimate,
    unmeasured,
  }: Omit<ChangeReleaseDraft, 'basedOn'>,
  estimator: { readonly by: string; readonly on: string },
): ReleaseSelection | Refusal {
  const chosen = codes ?? before.codes;
  const estimated = new Set(estimate?.codes);
  const estimates = [
    ...before.estimates.filter(({ code }) => !estimated.has(code)),
    ...[...estimated].map((code) => ({ code, b: estimate!.b, ...estimator })),
  ];
  const parsed = ReleaseSelection.safeParse({
    name: name ?? before.name,
    pool: before.pool,
    codes: chosen,
    enemies: enemies ?? before.enemies,
    sets: sets ?? before.sets,
    embargoes: embargoes ?? before.embargoes,
    restMonths: restMonths ?? before.restMonths,
    estimates: estimates.filter(({ code }) => chosen.includes(code)),
    measurements: before.measurements.filter(
      ({ code }) => chosen.includes(code) && !unmeasured?.includes(code),
    ),
  });
  return parsed.success ? parsed.data : badInput(parsed.error);
}
