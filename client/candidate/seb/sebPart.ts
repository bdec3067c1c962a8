/**
 * Everything around Safe Exam Browser that is fetched, in one piece, once a page turns out to need it. In pieces of its own
 * each place that may need one would make every candidate's first download longer.
 */
export { LeaveBrowser } from './LeaveBrowser.tsx';
export { recheck } from './recheck.ts';
export { SebPages } from './SebPages.tsx';
export { SebPaused } from './SebPaused.tsx';
export { SebRequired } from './SebRequired.tsx';
