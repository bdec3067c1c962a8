/** Said once, in the second in which it becomes true, and cleared in the next. */
export function announcement(
  remainingMs: number | undefined,
  texts: { inOneMinute: string; inSeconds: (n: number) => string },
): string {
  if (remainingMs === undefined) return '';
  const seconds = Math.ceil(remainingMs / 1000);
  if (seconds === 60) return texts.inOneMinute;
  return seconds === 30 || seconds === 10 ? texts.inSeconds(seconds) : '';
}
