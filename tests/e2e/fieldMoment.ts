/** A moment as the field of a form takes it, some minutes from now in the time zone of the browsers. */
export function fieldMoment(minutes: number): string {
  const at = new Date(Date.now() + minutes * 60_000);
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return text.replace(' ', 'T');
}
