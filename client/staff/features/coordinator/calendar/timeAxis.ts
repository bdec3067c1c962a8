import { doorsMs, type Lane } from './dayLanes.ts';

const hourMs = 3_600_000;
/** An axis shorter than this says too little. */
const leastHours = 4;

/** A stretch of one day with a mark at each whole hour, or at every second or third where they would stand too close. */
export interface TimeAxis {
  readonly from: number;
  readonly until: number;
  readonly marks: readonly number[];
}

/** The axis that holds what is held on a day. @param day the ISO day, where the reader is */
export function timeAxis(lanes: readonly Lane[], day: string): TimeAxis {
  const midnight = new Date(`${day}T00:00`).getTime();
  const nextMidnight = new Date(midnight);
  nextMidnight.setDate(nextMidnight.getDate() + 1);
  const end = nextMidnight.getTime();
  const first = Math.min(...lanes.map(({ from, rooms }) => (rooms.length > 0 ? from - doorsMs : from)), end);
  const last = Math.max(...lanes.map(({ lastEnd }) => lastEnd), midnight);
  const from = Math.max(midnight, midnight + Math.floor((first - midnight) / hourMs) * hourMs);
  const wanted = midnight + Math.ceil((last - midnight) / hourMs) * hourMs;
  const until = Math.min(end, Math.max(wanted, from + leastHours * hourMs));
  const begin = Math.max(midnight, Math.min(from, until - leastHours * hourMs));
  const hours = Math.round((until - begin) / hourMs);
  const step = hours > 16 ? 3 : hours > 8 ? 2 : 1;
  const marks = Array.from({ length: Math.floor(hours / step) + 1 }, (_, i) => begin + i * step * hourMs);
  return { from: begin, until, marks };
}

/** Where a moment lies on the axis, in per cent of its length; what lies outside is at its edge. */
export function placeOn({ from, until }: TimeAxis, moment: number): number {
  return (100 * (Math.min(Math.max(moment, from), until) - from)) / (until - from);
}
