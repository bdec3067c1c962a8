import type { signInNl } from './text.nl.ts';

/** Words of signing in, in English. */
export const signInEn: typeof signInNl = {
  signIn: {
    title: 'Sign in for your test',
    intro: 'Your candidate number and code are on the card or in the e-mail from your training institute.',
    number: 'Candidate number',
    code: 'Code',
    codeHint: 'Capitals, spaces and hyphens do not matter.',
    submit: 'Sign in',
    busy: 'Signing in',
    missingNumber: 'Enter your candidate number.',
    missingCode: 'Enter your code.',
    practiceTitle: 'Practise by yourself',
    practiceText:
      'With your own account you take practice tests whenever you like, explained after each question.',
    practiceLink: 'Practise',
  },
};
