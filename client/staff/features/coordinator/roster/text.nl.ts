import { numberText } from '#client/shared/instantText.ts';
import { rosterLimits } from '#contracts/roster.ts';

const number = (count: number) => numberText(count, 'nl');
const rows = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The roster and its import, in Dutch. */
export const nl = {
  title: 'Deelnemers',
  frozen: 'Deze afname is afgelopen; de deelnemerslijst ligt vast.',
  afterPublication:
    'Een nieuwe lijst kan tot de start. Wie zich al heeft aangemeld blijft op de lijst, met de eigen extra minuten.',
  whileOpen: 'De afname is bezig: een nieuwe lijst kan nu alleen deelnemers toevoegen.',
  columns: {
    number: 'Nummer',
    name: 'Naam',
    institute: 'Instituut',
    trainingStart: 'Start opleiding',
    fte: 'Fte',
    extraMinutes: 'Extra minuten',
    grantedBy: 'Toegekend door',
    grantedUntil: 'Toegekend tot',
    birthDate: 'Geboortedatum',
    bigNumber: 'BIG-nummer',
  },
  search: 'Zoeken in deelnemers',
  institute: 'Instituut',
  allInstitutes: 'Alle instituten',
  count: (shown: number, all: number) => (shown === all ? rows(all) : `${number(shown)} van ${rows(all)}`),
  nothingFound: 'Geen deelnemer voldoet aan dit filter',
  empty: {
    title: 'Er zijn nog geen deelnemers',
    body: 'Kies een CSV- of Excel-bestand uit de relatieadministratie. U ziet eerst wat er zou veranderen; pas daarna wordt er iets opgeslagen.',
  },
  import: {
    title: 'Deelnemerslijst importeren',
    replace: 'Lijst opnieuw inlezen',
    choose: 'CSV- of Excel-bestand kiezen',
    drop: 'of sleep het hierheen',
    format: `CSV in UTF-8 of een Excel-bestand (.xlsx, eerste werkblad), met de kolommen nummer, naam, instituut, start opleiding, fte en extra minuten, en naar keuze toegekend door, toegekend tot, geboortedatum en big-nummer. Scheiding in CSV met komma, puntkomma of tab. Ten hoogste ${rows(rosterLimits.candidates)}.`,
    example: 'Voorbeeldbestand downloaden',
    checking: (file: string) => `${file} wordt gecontroleerd`,
    submit: (count: number) => `Importeren (${rows(count)})`,
    another: 'Ander bestand kiezen',
    done: (count: number) => `${rows(count)} geïmporteerd.`,
    tooLarge: `Dit bestand is groter dan ${rosterLimits.megabytes} MB. Kies het CSV-bestand met alleen de deelnemers.`,
  },
  mapper: {
    intro:
      'De kolommen van dit bestand heten anders. Kies bij elk gegeven de kolom waarin het staat; kolommen die u niet kiest worden niet gelezen.',
    none: 'Staat er niet in',
    submit: 'Opnieuw controleren',
    recalled: 'De kolommen zijn gelezen zoals de vorige keer is gekozen:',
    pair: (field: string, column: string) => `${field} uit “${column}”`,
    others: 'Andere kolommen kiezen',
  },
  preview: {
    title: (file: string) => `Controle van ${file}`,
    good: (count: number) => `Het bestand is in orde: ${rows(count)}. Er is nog niets opgeslagen.`,
    bad: (count: number) =>
      count === 1
        ? 'Er is 1 fout gevonden. Er wordt niets geïmporteerd tot het bestand is verbeterd.'
        : `Er zijn ${count} fouten gevonden. Er wordt niets geïmporteerd tot het bestand is verbeterd.`,
    delimiter: {
      ',': 'Gelezen met komma’s tussen de kolommen.',
      ';': 'Gelezen met puntkomma’s tussen de kolommen.',
      '\t': 'Gelezen met tabs tussen de kolommen.',
    },
    changedTitle: (count: number) => `Gewijzigd (${number(count)})`,
    removedTitle: (count: number) => `Van de lijst (${number(count)})`,
    change: (field: string, before: string | number, after: string | number) =>
      `${field.toLowerCase()} ${before} → ${after}`,
    added: 'Nieuw',
    changed: 'Gewijzigd',
    removed: 'Verwijderd',
    total: 'In het bestand',
    first: (shown: number, all: number) =>
      shown === all
        ? 'Zo zijn de deelnemers gelezen'
        : `Zo zijn de eerste ${shown} van ${all} deelnemers gelezen`,
    problems: 'Fouten in het bestand',
    shownProblems: (shown: number, all: number) => `U ziet de eerste ${shown} van ${all} fouten.`,
    problemColumns: { row: 'Rij', column: 'Kolom', message: 'Wat er is en wat u kunt doen' },
    wholeFile: 'Hele bestand',
  },
};

/** The one shape that both languages satisfy. */
export type RosterText = typeof nl;
