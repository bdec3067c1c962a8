/** What a candidate reads about the surveillant: letting in, pauses, messages, more time. */
export const supervisionNl = {
  admission: {
    title: 'De surveillant controleert eerst wie u bent',
    todo: 'Leg uw identiteitsbewijs op tafel en wacht tot de surveillant bij u komt. Daarna gaat het vanzelf verder.',
    lateTitle: 'De toets is al begonnen',
    late: 'De surveillant beslist of u nog mag beginnen. Vraag de surveillant om bij u te komen.',
    lateEnd: (time: string) => `Uw eindtijd schuift niet op: die blijft ${time}.`,
  },
  otherDevice: {
    title: 'U bent op een ander apparaat aangemeld',
    text: 'Uw toets gaat verder op het andere apparaat. Alle opgeslagen antwoorden zijn daar bekend. Dit scherm doet niets meer.',
    next: 'Was u dit niet zelf? Waarschuw dan meteen de surveillant.',
    continueHere: 'Hier verdergaan',
  },
  paused: {
    title: 'De toets is gepauzeerd',
    by: {
      sitting: 'De coördinator heeft de toets voor iedereen stilgezet. U krijgt deze tijd terug.',
      coordinator:
        'De coördinator heeft uw toets stilgezet. De coördinator bepaalt of u deze tijd terugkrijgt.',
      proctor: 'De surveillant heeft uw toets stilgezet. De surveillant bepaalt of u deze tijd terugkrijgt.',
      secureBrowser: 'Er is iets mis met de beveiligde browser. Waarschuw de surveillant.',
    },
    left: (duration: string) => `De klok staat stil op ${duration}.`,
    kept: 'Wat u hebt ingevuld, is bewaard.',
    next: 'Laat deze pagina open. De vraag komt vanzelf terug.',
  },
  news: {
    reopened: 'Uw toets is heropend. U gaat verder waar u was.',
    continued: 'De toets gaat verder.',
    moreTime: 'U hebt meer tijd gekregen.',
    newEnd: (time: string) => `Uw nieuwe eindtijd is ${time}.`,
    sameEnd: (time: string) => `Uw eindtijd blijft ${time}.`,
    read: 'Sluiten',
  },
  messages: {
    arrived: (by: string) => `Nieuw bericht van ${by}`,
    read: 'Lezen',
    later: 'Later lezen',
    title: 'Berichten',
    count: (unread: number) => (unread === 0 ? 'Berichten' : `Berichten (${unread} nieuw)`),
    from: (by: string, time: string) => `${by}, ${time}`,
    close: 'Sluiten',
  },
};

export type SupervisionText = typeof supervisionNl;
