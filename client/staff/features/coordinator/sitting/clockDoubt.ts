import type { AuditLine } from '#contracts/audit.ts';
import type { SittingText } from './text.nl.ts';

/** What the log says last of a clock that cannot be right, in words; undefined when it says nothing. */
export function clockDoubt(
  lines: readonly AuditLine[],
  { clock }: Pick<SittingText, 'clock'>,
): string | undefined {
  const line = lines.findLast(({ action }) => action.startsWith('clock.'));
  if (line === undefined) return undefined;
  const seconds = Number(line.detail.seconds);
  const whose = line.detail.server === 'database' ? clock.ofDatabase : clock.of(String(line.detail.server));
  const length = clock.length(Math.abs(seconds));
  if (line.action === 'clock.setBack') return clock.setBack(whose, length);
  if (line.action === 'clock.away') return clock.away(length);
  return clock.moved(whose, length, seconds > 0);
}
