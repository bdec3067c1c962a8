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

/** Forty invented aios as a roster file. */
export function demoRoster(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const number = `HN${String(26_001 + i)}`;
    const name = `${firstNames[i % firstNames.length]} ${lastNames[(i * 3) % lastNames.length]}`;
    const start = `${2024 + (i % 3)}-${i % 2 === 0 ? '03' : '09'}-01`;
    const fte = i % 4 === 0 ? '0,8' : '1';
    return [number, name, institutes[i % institutes.length], start, fte, i % 13 === 0 ? 30 : 0].join(';');
  });
  return ['nummer;naam;instituut;start opleiding;fte;extra minuten', ...rows].join('\n');
}
