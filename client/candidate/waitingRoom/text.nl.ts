/** Words of the waiting room, in Dutch. */
export const waitingRoomNl = {
  waitingRoom: {
    title: 'Wachtkamer',
    untilStart: 'De toets begint over',
    startsAt: (time: string) => `Begin: ${time}`,
    noStartYet: 'De coördinator geeft de start',
    stayHere: 'Laat deze pagina open. U hoeft niets te doen.',
    atZero: 'Op nul verschijnt vanzelf vraag 1.',
    onStart: 'Na de start telt hier een klok af. Op nul verschijnt vanzelf vraag 1.',
    packetReady: 'De eerste vraag staat versleuteld klaar op dit apparaat.',
    packetNotReady: 'De eerste vraag wordt bij de start opgehaald.',
    starting: 'De toets begint. De eerste vraag wordt opgehaald.',
    rulesAgain: 'De spelregels nog eens lezen',
    inOneMinute: 'De toets begint over een minuut.',
    inSeconds: (n: number) => `De toets begint over ${n} seconden.`,
  },
};
