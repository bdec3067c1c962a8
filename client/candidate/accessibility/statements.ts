import type { Language } from '../../shared/language.ts';

interface Statement {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** The accessibility statement of the candidate application. */
export const statements: Record<Language, Statement> = {
  nl: {
    title: 'Toegankelijkheid',
    intro:
      'Iedereen moet een toets in Peil kunnen maken. We bouwen volgens WCAG 2.2, niveau AA (EN 301 549). Deze verklaring gaat over de kandidaatomgeving.',
    sections: [
      {
        heading: 'Wat werkt',
        lines: [
          'Alles werkt met alleen het toetsenbord; de knop Hulp bij elke vraag noemt de toetsen.',
          'Schermlezers lezen bij elke nieuwe vraag eerst de kop. De resterende tijd wordt gemeld bij 30, 15, 10, 5 en 1 minuut.',
          'U kunt tot 400 % vergroten en werken op een scherm van 320 pixels breed.',
          'Licht, donker en hoog contrast volgen de instelling van uw apparaat. Beweging staat uit als u dat hebt ingesteld.',
          'Kleur is nooit het enige teken: er staat altijd een woord of vorm bij.',
          'De klok kunt u verbergen. Afbeeldingen hebben een beschrijving en kunnen worden vergroot.',
        ],
      },
      {
        heading: 'Wat nog niet is getoetst',
        lines: [
          'De automatische controle (axe) vindt op deze schermen geen fouten. Een onderzoek door een onafhankelijke partij is nog niet gedaan.',
          'Gebruik met NVDA en VoiceOver door mensen die daar dagelijks mee werken is nog niet onderzocht.',
        ],
      },
      {
        heading: 'Extra tijd en hulp',
        lines: [
          'Extra tijd vraagt u vooraf aan bij het hoofd van uw opleiding. Zij is dan al verwerkt in uw eindtijd.',
          'Loopt u ergens op vast, meld het dan aan de surveillant of aan de coördinator van uw opleidingsinstituut.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    intro:
      'Everyone must be able to take a test in Peil. We build to WCAG 2.2, level AA (EN 301 549). This statement is about the pages for candidates.',
    sections: [
      {
        heading: 'What works',
        lines: [
          'Everything works with the keyboard alone; the Help button at each question names the keys.',
          'Screen readers read the heading first at each new question. The time left is announced at 30, 15, 10, 5 and 1 minutes.',
          'You can zoom to 400 % and work on a screen 320 pixels wide.',
          'Light, dark and high contrast follow the setting of your device. Motion is off if you have set it so.',
          'Colour is never the only sign: there is always a word or a shape with it.',
          'You can hide the clock. Images have a description and can be enlarged.',
        ],
      },
      {
        heading: 'What has not been tested yet',
        lines: [
          'The automatic check (axe) finds no errors on these screens. An audit by an independent party has not been done yet.',
          'Use with NVDA and VoiceOver by people who work with them every day has not been studied yet.',
        ],
      },
      {
        heading: 'Extra time and help',
        lines: [
          'Ask the head of your training for extra time beforehand. It is then already part of your end time.',
          'If you get stuck, tell the invigilator or the coordinator of your training institute.',
        ],
      },
    ],
  },
};
