import type { DesignView } from '#contracts/attempt.ts';
import type { Text } from '../text.nl.ts';

/** The rules of a test in five lines, from what its design says. */
export function rulesOf(design: DesignView, { rules }: Text): readonly string[] {
  const { selection, minimumItems, maximumItems, durationMinutes, feedback } = design;
  return [
    selection === 'adaptive'
      ? rules.adaptiveLength(minimumItems, maximumItems)
      : rules.linearLength(maximumItems),
    durationMinutes === null ? rules.noDuration : rules.duration(durationMinutes),
    rules.noReturn,
    rules.stored,
    rules.feedback[feedback],
  ];
}
