const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day it then is in the Netherlands, wherever the server stands. @returns ISO date */
export function dutchDay(instant: number): string {
  return format.format(instant);
}
