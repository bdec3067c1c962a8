const questions = (n: number) => `${n} ${n === 1 ? 'vraag' : 'vragen'}`;

/** What someone who practises reads, in Dutch. English has the same shape. */
export const practiceNl = {
  signInTitle: 'Oefenen',
  intro:
    'Met een eigen account maakt u oefentoetsen wanneer u wilt, met uitleg en literatuur na elke vraag. U kunt op elk apparaat verder.',
  signIn: 'Aanmelden',
  newAccount: 'Account maken',
  haveAccount: 'Ik heb al een account',
  noAccount: 'Ik heb nog geen account',
  name: 'Naam',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  passwordHint: 'Ten minste 12 tekens. Een zin die u onthoudt is goed.',
  showPassword: 'Wachtwoord tonen',
  hidePassword: 'Wachtwoord verbergen',
  busy: 'Een ogenblik',
  missing: 'Vul dit in.',
  wrongEmail: 'Dit lijkt geen e-mailadres. Het moet zoiets zijn als naam@voorbeeld.nl.',
  shortPassword: 'Kies een wachtwoord van ten minste 12 tekens.',
  wrongCredentials: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar.',
  toSitting: 'Ik heb een kandidaatnummer en code',
  home: (name: string) => `Welkom, ${name}`,
  resumeTitle: 'Verder waar u was',
  resume: 'Verdergaan',
  progress: (answered: number, maximum: number) =>
    `${answered} van ten hoogste ${questions(maximum)} beantwoord`,
  lastStored: (when: string) => `laatst bewaard ${when}`,
  startTitle: 'Een nieuwe oefentoets',
  start: 'Beginnen',
  starting: 'Wordt klaargezet',
  pool: (n: number) => `Uit een bank van ${questions(n)}`,
  length: (minimum: number, maximum: number) =>
    minimum === maximum ? questions(maximum) : `${minimum} tot ${questions(maximum)}`,
  noLimit: 'geen tijdslimiet',
  minutes: (n: number) => `${n} minuten`,
  adaptive: 'vragen op uw niveau',
  earlierTitle: 'Eerdere oefentoetsen',
  none: 'U hebt nog geen oefentoets gemaakt. Begin er hierboven een; u kunt altijd stoppen en later verdergaan.',
  percentCorrect: (percent: string) => `${percent} goed`,
  seeFeedback: 'Bekijk feedback',
  noDesigns: 'Er staan nu geen oefentoetsen klaar. Kom later terug.',
  signOut: 'Afmelden',
  switchTitle: 'U bent aangemeld met een kandidaatcode',
  switchText:
    'Oefenen doet u met een eigen account. Meld u daarvoor eerst af. Uw antwoorden en uw resultaat blijven bewaard.',
  switchStay: 'Terug naar uw toets',
  switchLeave: 'Afmelden en oefenen',
};

export type PracticeText = typeof practiceNl;
