import type { Notice } from '#contracts/notices.ts';
import { assignmentPath } from '../production/assignmentPath.ts';

/** The place a notice is about. */
export function noticePath({
  kind,
  assignment,
  code,
  thread,
}: Pick<Notice, 'kind' | 'assignment' | 'code' | 'thread'>): string {
  if (kind === 'withdrawn') return '/work';
  if (assignment !== null) return assignmentPath(assignment);
  if (code === null) return '/work';
  return thread === null ? `/items/${code}` : threadPath(code, thread);
}

/** One thread in the discussion of an item. */
export function threadPath(code: string, thread: number): string {
  return `/items/${code}?thread=${thread}`;
}
