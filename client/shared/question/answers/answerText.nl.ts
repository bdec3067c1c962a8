/** What the kinds of answer say that are fetched on demand. */
export const answerNl = {
  isTrue: 'Juist',
  isFalse: 'Onjuist',
  options: 'Antwoorden om uit te kiezen',
  prompt: (number: number) => `Casus ${number}`,
  element: (number: number) => `Onderdeel ${number}`,
  notChosen: 'Nog niet gekozen',
  orderHint: 'Zet de lijst in de juiste volgorde: met Omhoog en Omlaag, met Alt en een pijltoets, of slepen.',
  up: 'Omhoog',
  down: 'Omlaag',
  move: (direction: string, text: string) => `${direction}: ${text}`,
  placed: (place: number, of: number, text: string) => `Plaats ${place} van ${of}: ${text}`,
  orderIsRight: 'Deze volgorde klopt',
  yourAnswer: 'Uw antwoord',
  inUnit: (unit: string) => `in ${unit}`,
  decimals: (n: number) =>
    n === 0
      ? 'Een geheel getal.'
      : `Met ten hoogste ${n === 1 ? 'één decimaal' : `${n} decimalen`}. Komma of punt maakt niet uit.`,
  charactersLeft: (n: number) => `Nog ${n} ${n === 1 ? 'teken' : 'tekens'}`,
  place: (number: number) => `Plek ${number}`,
  places: (n: number) =>
    n === 1
      ? 'Kies één plek, in de afbeelding of in de lijst.'
      : `Kies ${n} plekken, in de afbeelding of in de lijst.`,
  image: 'Afbeelding met plekken',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
};

export type AnswerText = typeof answerNl;
