/** Words of signing in, in Dutch. */
export const signInNl = {
  signIn: {
    title: 'Aanmelden voor uw toets',
    intro: 'U vindt uw kandidaatnummer en code op de kaart of in de e-mail van uw opleidingsinstituut.',
    number: 'Kandidaatnummer',
    code: 'Code',
    codeHint: 'Hoofdletters, spaties en streepjes maken niet uit.',
    submit: 'Aanmelden',
    busy: 'Bezig met aanmelden',
    missingNumber: 'Vul uw kandidaatnummer in.',
    missingCode: 'Vul uw code in.',
    practiceTitle: 'Zelf oefenen',
    practiceText: 'Met een eigen account maakt u oefentoetsen wanneer u wilt, met uitleg na elke vraag.',
    practiceLink: 'Oefenen',
  },
};
