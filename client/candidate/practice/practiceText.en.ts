import type { PracticeText } from './practiceText.nl.ts';

const questions = (n: number) => `${n} ${n === 1 ? 'question' : 'questions'}`;

/** What someone who practises reads, in English. */
export const practiceEn: PracticeText = {
  signInTitle: 'Practise',
  intro:
    'With your own account you take practice tests whenever you like, with explanation and literature after each question. You can go on on any device.',
  signIn: 'Sign in',
  newAccount: 'Make an account',
  haveAccount: 'I have an account',
  noAccount: 'I have no account yet',
  name: 'Name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 12 characters. A sentence that you remember is fine.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  busy: 'One moment',
  missing: 'Fill this in.',
  wrongEmail: 'This does not look like an e-mail address. It should be like name@example.org.',
  shortPassword: 'Choose a password of at least 12 characters.',
  wrongCredentials: 'This e-mail address and this password do not belong together.',
  toSitting: 'I have a candidate number and code',
  home: (name) => `Welcome, ${name}`,
  resumeTitle: 'Go on where you were',
  resume: 'Continue',
  progress: (answered, maximum) => `${answered} of at most ${questions(maximum)} answered`,
  lastStored: (when) => `last stored ${when}`,
  startTitle: 'A new practice test',
  start: 'Begin',
  starting: 'Being prepared',
  pool: (n) => `From a bank of ${questions(n)}`,
  length: (minimum, maximum) =>
    minimum === maximum ? questions(maximum) : `${minimum} to ${questions(maximum)}`,
  noLimit: 'no time limit',
  minutes: (n) => `${n} minutes`,
  adaptive: 'questions at your level',
  earlierTitle: 'Earlier practice tests',
  none: 'You have not taken a practice test yet. Begin one above; you can always stop and go on later.',
  percentCorrect: (percent) => `${percent} right`,
  seeFeedback: 'See feedback',
  noDesigns: 'There are no practice tests right now. Come back later.',
  signOut: 'Sign out',
  switchTitle: 'You are signed in with a candidate code',
  switchText:
    'Practising goes with an account of your own. Sign out first. Your answers and your result are kept.',
  switchStay: 'Back to your test',
  switchLeave: 'Sign out and practise',
};
