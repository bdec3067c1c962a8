/** The people of the demonstration; all invented. */
export const demoPeople = {
  staff: [
    {
      name: 'Marijke Coördinator',
      email: 'coordinator@peil.example',
      password: 'demo-waterpas-coordinator',
      role: 'coordinator',
    },
    {
      name: 'Psychometricus Demo',
      email: 'psychometricus@peil.example',
      password: 'demo-waterpas-psychometrie',
      role: 'psychometrician',
    },
    {
      name: 'Redacteur Demo',
      email: 'redacteur@peil.example',
      password: 'demo-waterpas-redactie',
      role: 'author',
    },
    {
      name: 'Tweede Redacteur Demo',
      email: 'redacteur2@peil.example',
      password: 'demo-waterpas-redactie-2',
      role: 'author',
    },
    {
      name: 'Reviewer Demo',
      email: 'reviewer@peil.example',
      password: 'demo-waterpas-review',
      role: 'reviewer',
    },
    {
      name: 'Tweede Coördinator Demo',
      email: 'coordinator2@peil.example',
      password: 'demo-waterpas-coordinator-2',
      role: 'coordinator',
    },
    {
      name: 'Coördinator Utrecht Demo',
      email: 'coordinator.utrecht@peil.example',
      password: 'demo-waterpas-utrecht',
      role: 'coordinator',
      institute: 'UMC Utrecht',
    },
    {
      name: 'Surveillant Utrecht Demo',
      email: 'surveillant.utrecht@peil.example',
      password: 'demo-waterpas-zaal-utrecht',
      role: 'proctor',
      institute: 'UMC Utrecht',
    },
    {
      name: 'Surveillant AMC Demo',
      email: 'surveillant.amc@peil.example',
      password: 'demo-waterpas-zaal-amc',
      role: 'proctor',
      institute: 'Amsterdam UMC locatie AMC',
    },
    {
      name: 'Surveillant Groningen Demo',
      email: 'surveillant.groningen@peil.example',
      password: 'demo-waterpas-zaal-groningen',
      role: 'proctor',
      institute: 'UMCG Groningen',
    },
  ],
  applicant: {
    name: 'Sam Sollicitant',
    email: 'oefenen@peil.example',
    password: 'demo-waterpas-sloep-42',
  },
} as const;

const institutes = [
  'Amsterdam UMC locatie AMC',
  'Amsterdam UMC locatie VUmc',
  'UMC Utrecht',
  'Radboudumc Nijmegen',
  'LUMC Leiden',
  'Erasmus MC Rotterdam',
  'Maastricht University',
  'UMCG Groningen',
];

const firstNames = [
  'Anouk',
  'Bram',
  'Chaima',
  'Daan',
  'Elif',
  'Femke',
  'Giovanni',
  'Hanna',
  'Ilias',
  'Jasmijn',
  'Koen',
  'Lotte',
  'Mehmet',
  'Noor',
  'Olaf',
  'Priya',
  'Quinten',
  'Roos',
  'Sem',
  'Tessa',
];
const lastNames = ['van Aalst', 'Bakker', 'El Idrissi', 'de Groot', 'Hendriks', 'Jansen', 'Kaya', 'Meijer'];

/** Forty invented aios as a roster file. Their BIG numbers begin with 99: no real one does. */
export function demoRoster(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const number = `HN${String(26_001 + i)}`;
    const name = `${firstNames[i % firstNames.length]} ${lastNames[(i * 3) % lastNames.length]}`;
    const start = `${2024 + (i % 3)}-${i % 2 === 0 ? '03' : '09'}-01`;
    const fte = i % 4 === 0 ? '0,8' : '1';
    const extra = i % 13 === 0 ? [30, 'Hoofd opleiding', '2099-12-31'] : [0, '', ''];
    const born = `19${88 + (i % 10)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(10 + (i % 18)).padStart(2, '0')}`;
    const bigNumber = i % 7 === 0 ? '' : `990000${26_001 + i}`;
    const institute = institutes[i % institutes.length];
    return [number, name, institute, start, fte, ...extra, born, bigNumber].join(';');
  });
  const header =
    'nummer;naam;instituut;start opleiding;fte;extra minuten;toegekend door;toegekend tot;geboortedatum;big-nummer';
  return [header, ...rows].join('\n');
}
