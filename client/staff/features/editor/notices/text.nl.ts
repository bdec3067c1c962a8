/** What concerns a person, in Dutch. */
export const nl = {
  title: 'Meldingen',
  intro:
    'Wat anderen bij u neerlegden en wat een datum kreeg. De lijst gaat over de laatste twee maanden en wordt niet per e-mail gestuurd.',
  unread: (count: string) => `${count} ongelezen`,
  reading: 'De server leest nog in. Er kunnen meldingen bij komen.',
  isNew: 'nieuw',
  markRead: 'Gelezen',
  markReadOf: (what: string) => `Gelezen: ${what}`,
  markAll: 'Alles gelezen',
  empty: {
    title: 'Geen meldingen',
    body: 'Hier staat wat u aangaat: een vermelding, een vraag om een review, een opdracht, een item dat terugkomt.',
  },
  kinds: {
    mentioned: (by: string) => `${by} noemt u in een gesprek`,
    threadOnMine: (by: string) => `${by} begon een gesprek over uw item`,
    replied: (by: string) => `${by} antwoordt in een gesprek van u`,
    reviewAsked: (by: string) => `${by} vraagt u om een review`,
    returned: (by: string) => `${by} vraagt om aanpassing van uw item`,
    established: (by: string) => `${by} stelde uw item vast`,
    outdated: () => 'Een bron van uw item heeft een nieuwe uitgave',
    withdrawn: (by: string) => `${by} trok uw opdracht in`,
    assigned: (by: string) => `${by} geeft u een opdracht`,
    reviewDue: () => 'Uw review is bijna nodig',
    assignmentDue: () => 'Uw opdracht moet bijna af zijn',
  },
  late: { reviewDue: 'Uw review is te laat', assignmentDue: 'Uw opdracht is te laat' },
  assignment: (count: string, cell: string) => `${count} × ${cell}`,
  threads: {
    title: 'Open gesprekken over uw items',
    said: (by: string, when: string) => `${by}, ${when}`,
    nothing: 'Hier wacht niets.',
    more: (count: string) => `En nog ${count}.`,
  },
};

/** The one shape that both languages satisfy. */
export type NoticeText = typeof nl;
