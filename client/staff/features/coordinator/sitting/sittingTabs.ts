/** The parts of a sitting, as they stand in the URL. They never move, whatever the state. */
export const sittingTabs = [
  'overview',
  'roster',
  'rooms',
  'codes',
  'control',
  'progress',
  'seb',
  'rehearsal',
  'results',
  'comments',
  'audit',
] as const;
export type SittingTab = (typeof sittingTabs)[number];

/** What concerns all institutes at once: not of who works for one. */
export const nationalTabs: readonly SittingTab[] = ['rehearsal', 'comments', 'audit'];
