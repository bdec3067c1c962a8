/** How many items a test has; a fixed length is a range of one. */
export interface LengthRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** A reason to end a test before its maximum length. */
export type StopRule =
  | { readonly rule: 'length'; readonly atLeast: number }
  /** Stop once the standard error of θ is small enough; in logits. */
  | { readonly rule: 'precision'; readonly atMost: number };

export type StopReason = StopRule['rule'];

/** How far a test has come. */
export interface Progress {
  readonly administered: number;
  readonly se: number;
}

/** Whether one rule, taken by itself, is met. */
export function isMet(rule: StopRule, { administered, se }: Progress): boolean {
  return rule.rule === 'length' ? administered >= rule.atLeast : se <= rule.atMost;
}

/**
 * Why a test stops now, or undefined when it goes on. Never before the minimum length, always at the
 * maximum, and between them as soon as one rule is met.
 */
export function shouldStop(
  { minimum, maximum }: LengthRange,
  rules: readonly StopRule[],
  progress: Progress,
): StopReason | undefined {
  if (progress.administered >= maximum) return 'length';
  if (progress.administered < minimum) return undefined;
  return rules.find((rule) => isMet(rule, progress))?.rule;
}
