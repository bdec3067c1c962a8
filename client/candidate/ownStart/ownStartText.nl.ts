/** What a candidate reads where everyone begins at a moment of their own. */
export const ownStartNl = {
  notYet: 'U kunt nog niet beginnen',
  from: (day: string, time: string) => `U kunt beginnen vanaf ${day} om ${time}.`,
  until: (day: string, time: string) => `Het laatste moment om te beginnen is ${day} om ${time}.`,
  now: 'U kunt nu beginnen',
  time: (minutes: number) =>
    `U hebt ${minutes} minuten. Uw tijd gaat lopen zodra u begint en loopt door als u deze pagina sluit.`,
  extra: (minutes: number) => `Uw extra tijd van ${minutes} minuten zit daarin.`,
  fullTime: 'Ook wie op het laatste moment begint, heeft de volle tijd.',
  begin: 'Toets beginnen',
  busy: 'De toets begint',
  failed: 'Beginnen is niet gelukt en uw tijd loopt niet. Probeer het zo opnieuw.',
  paused: 'De toets is nu stilgezet. U kunt beginnen zodra hij verdergaat; uw tijd loopt nog niet.',
  overTitle: 'Het laatste moment om te beginnen is voorbij',
  over: 'U kunt deze toets niet meer beginnen. Neem contact op met de coördinator van uw opleiding.',
  slotAt: (day: string, time: string) => `${day}, ${time}`,
  slotPlace: (room: string, institute: string, seat: string | null) =>
    seat === null ? `${room}, ${institute}` : `${room}, ${institute}. Plaats ${seat}.`,
  slotTime: (minutes: number) => `U hebt ${minutes} minuten vanaf het begin.`,
  slotPaused: 'De toets is nu stilgezet. Hij begint zodra hij verdergaat; uw tijd loopt nog niet.',
};

export type OwnStartText = typeof ownStartNl;
