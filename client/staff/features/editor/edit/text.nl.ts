import type { Source } from '#itembank/content/item.ts';
import type { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';

/** Writing an item, in Dutch. */
export const nl = {
  edit: {
    title: (code: string) => `${code} bewerken`,
    save: 'Opslaan',
    saved: (code: string, version: number) => `${code} is opgeslagen als versie ${version}.`,
    closed: 'In deze fase kan dit item niet worden bewerkt.',
  },
  create: {
    pool: 'Pool',
    intro: 'Een item krijgt zijn code als u het voor het eerst opslaat.',
    saved: (code: string) => `${code} is opgeslagen als concept.`,
  },
  preview: 'Zoals de kandidaat het ziet',
  missing: (fields: string) => `Vul nog in: ${fields}.`,
  draft: {
    unchanged: 'Er is niets gewijzigd.',
    busy: 'Wordt bewaard …',
    kept: (time: string) => `Concept op dit apparaat bewaard ${time}`,
    refused: 'Dit apparaat bewaart geen concept. Sla daarom op tijd op.',
    continued: (when: string) => `U gaat verder met uw concept van ${when}.`,
    discard: 'Concept weggooien',
  },
  leave: {
    title: 'U hebt nog niet opgeslagen',
    body: 'Uw concept blijft op dit apparaat staan. Anderen zien het pas als u het opslaat.',
    stay: 'Hier blijven',
    go: 'Weggaan',
  },
  save: {
    title: 'Nieuwe versie opslaan',
    submit: 'Versie opslaan',
    reason: 'Wat is er veranderd, en waarom?',
    reasonShort: 'Schrijf in een paar woorden wat er is veranderd.',
    change: 'Soort wijziging',
    meaning: {
      metadata: 'Kandidaten zien geen verschil; reviews en statistiek blijven gelden.',
      cosmetic: 'Alleen de vorm verandert; reviews en statistiek blijven gelden.',
      media: 'Beeld verandert: het item gaat terug naar concept en wordt opnieuw gereviewd.',
      content: 'De inhoud verandert: het item gaat terug naar concept en wordt opnieuw gereviewd.',
      key: 'De sleutel verandert: het item gaat terug naar concept en wordt opnieuw gereviewd.',
    } satisfies Record<ChangeClass, string>,
  },
  conflict: {
    title: 'Iemand anders was u voor',
    body: (by: string) =>
      `${by} heeft dit item opgeslagen terwijl u schreef. Uw tekst is er nog. Kies per onderdeel welke tekst blijft; sla daarna opnieuw op.`,
    both: 'door u beiden gewijzigd',
    theirs: (by: string) => `Tekst van ${by}`,
    mine: 'Uw tekst',
    done: 'Samenvoegen en verder schrijven',
  },
  options: {
    hint: 'Met Alt en een pijltje verplaatst u een antwoord. Een antwoord houdt zijn letter; in de toets worden ze geschud.',
    isKey: (id: string) => `${id} is de sleutel`,
    up: (id: string) => `Antwoord ${id} omhoog`,
    down: (id: string) => `Antwoord ${id} omlaag`,
    remove: (id: string) => `Antwoord ${id} weghalen`,
    add: 'Antwoord toevoegen',
    fixedOrder: 'Vaste volgorde (niet schudden)',
  },
  sources: {
    kind: 'Soort bron',
    number: 'Nummer (als die er is)',
    title: 'Titel',
    edition: 'Uitgave',
    passage: 'Plaats in de bron',
    add: 'Bron toevoegen',
    remove: (source: string) => `${source} weghalen`,
    kinds: {
      nhgStandard: 'NHG-Standaard',
      nhgGuidance: 'Andere NHG-richtlijn',
      formulary: 'Farmacotherapeutisch Kompas',
      guideline: 'Andere richtlijn',
      law: 'Wet',
      book: 'Boek',
      article: 'Artikel',
    } satisfies Record<Source['kind'], string>,
  },
  classification: { choose: 'Kies …' },
  media: {
    alt: 'Beschrijving van de afbeelding',
    altHint: 'Wat iemand die haar niet ziet nodig heeft om te antwoorden; niet het antwoord zelf.',
    transcript: 'Uitgeschreven tekst van de clip',
    transcriptHint: 'Wat er te zien en te horen is.',
  },
  format: {
    bar: (field: string) => `Opmaak van ${field}`,
    bold: 'Vet',
    italic: 'Cursief',
    subscript: 'Onderschrift',
    superscript: 'Bovenschrift',
    bullets: 'Opsomming',
    numbers: 'Genummerde lijst',
    table: 'Tabel invoegen',
    rowAfter: 'Rij toevoegen',
    rowGone: 'Rij weghalen',
    columnAfter: 'Kolom toevoegen',
    columnGone: 'Kolom weghalen',
    tableGone: 'Tabel weghalen',
  },
};

/** The one shape that both languages satisfy. */
export type EditText = typeof nl;
