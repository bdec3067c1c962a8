import type { Measurement } from '#contracts/measurement.ts';

/** How well the bank measures, in Dutch. */
export const nl = {
  title: 'Meetkwaliteit',
  intro:
    'Hoe nauwkeurig elk toetsmodel meet met de nieuwste bankversie, en of die bankversie aan de toetsmatrijs kan voldoen.',
  empty: {
    title: 'Er is nog niets te meten',
    body: 'Zodra er een toetsmodel en een bankversie van dezelfde vragenpoel zijn, staat hier hoe nauwkeurig die samen meten.',
  },
  release: 'Bankversie',
  published: (when: string) => `gepubliceerd ${when}`,
  items: 'Vragen in de bank',
  length: 'Toetslengte',
  range: (minimum: string, maximum: string) =>
    minimum === maximum ? `${maximum} vragen` : `${minimum} tot ${maximum} vragen`,
  origin: 'Herkomst parameters',
  provisional: 'Schattingen van deskundigen, nog niet gekalibreerd op antwoorden',
  calibrated: 'Geschat uit antwoorden',
  blueprint: 'Toetsmatrijs',
  outcome: {
    feasible: 'Haalbaar met deze bankversie',
    infeasible: 'Niet haalbaar met deze bankversie',
    notExtendable: 'Kort en lang haalbaar, maar een korte toets kan niet uitgroeien tot een lange',
    undecided: 'Niet vast te stellen: de eisen grijpen te veel in elkaar',
  } satisfies Record<Measurement['blueprint'], string>,
  conflict: (demands: string) => `Deze eisen gaan niet samen: ${demands}.`,
  stop: 'Stopregel',
  stopAt: (se: string) => `Standaardfout van ten hoogste ${se}`,
  noStop: 'Geen: de toets stopt op lengte',
  reach: 'Bereik van de stopregel',
  reachFrom: (from: string, to: string) => `θ van ${from} tot ${to}`,
  noReach: 'De stopregel wordt nergens gehaald',
  curves: {
    information: 'Testinformatie',
    error: 'Standaardfout van θ',
    theta: 'Vaardigheid θ (logits)',
    bank: 'Hele bank',
    adaptiveTest: (items: string) => `Beste ${items} vragen`,
    linearTest: 'De vaste toets',
    stop: (se: string) => `Stopregel ${se}`,
    adaptiveNote:
      'De beste vragen bij elke θ, zonder toetsmatrijs: nauwkeuriger dan dit kan geen enkele toets zijn. De stopregel kan een toets eerder beëindigen.',
    linearNote: 'Iedereen krijgt dezelfde vragen; zo nauwkeurig meten die samen.',
    summary: (name: string, lowest: string, at: string) =>
      `${name}: de standaardfout van een toets is het kleinst bij θ = ${at}, namelijk ${lowest}.`,
  },
  table: {
    show: 'Toon als tabel',
    title: (name: string) => `Informatie en standaardfout van ${name}`,
    theta: 'θ',
    bankInformation: 'Informatie bank',
    bankError: 'Standaardfout bank',
    testInformation: 'Informatie toets',
    testError: 'Standaardfout toets',
  },
};

/** The one shape that both languages satisfy. */
export type MeasurementText = typeof nl;
