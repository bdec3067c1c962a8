/** What determines how far someone in training is at the reference date. */
export interface Training {
  /** Weeks since the start of training. */
  readonly calendarWeeks: number;
  /** Part-time factor, in (0, 1]; 1 is full time. */
  readonly partTime: number;
  /** Weeks of leave that do not count as training. */
  readonly leaveWeeks: number;
  /** Weeks of exemption for earlier experience. */
  readonly exemptionWeeks: number;
}

/** Thrown when someone's training cannot be what is said; names the figure. */
export class InvalidTraining extends RangeError {
  readonly field: keyof Training;
  readonly reason: string;

  constructor(field: keyof Training, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'InvalidTraining';
    this.field = field;
    this.reason = reason;
  }
}

const weeksOfFirstYear = 52;
const weeksOfGroup = 26;

/** Reference groups of the LHK: bands of 26 effective weeks, up to 156. */
export const referenceGroups = 6;

/**
 * Effective training weeks at the reference date.
 *
 *     w = (calendar − leave) · part-time factor;   w + exemption once w exceeds 52
 *
 * Exemptions are for later phases of training, so they count only after the first year.
 *
 * @throws {InvalidTraining} for weeks below 0, more leave than weeks, or a factor outside (0, 1]
 */
export function effectiveWeeks(training: Training): number {
  const { calendarWeeks, partTime, leaveWeeks, exemptionWeeks } = training;
  for (const field of ['calendarWeeks', 'leaveWeeks', 'exemptionWeeks'] as const) {
    const weeks = training[field];
    if (!(weeks >= 0 && weeks < Infinity)) {
      throw new InvalidTraining(field, `${weeks} is not a number of weeks`);
    }
  }
  if (!(partTime > 0 && partTime <= 1)) {
    throw new InvalidTraining('partTime', `${partTime} does not lie in (0, 1]`);
  }
  if (leaveWeeks > calendarWeeks) {
    throw new InvalidTraining('leaveWeeks', 'is more than the weeks since the start');
  }
  const weeks = (calendarWeeks - leaveWeeks) * partTime;
  return weeks > weeksOfFirstYear ? weeks + exemptionWeeks : weeks;
}

/**
 * The reference group of a number of effective weeks, from 0: [0, 26) is the first. Whoever is beyond week 156 and still in
 * training belongs to the last.
 */
export function referenceGroupOf(weeks: number): number {
  if (!(weeks >= 0)) throw new RangeError(`${weeks} is not a number of weeks`);
  return Math.min(Math.floor(weeks / weeksOfGroup), referenceGroups - 1);
}
