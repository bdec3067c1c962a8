import type { Missing } from './completeResponse.ts';

/** What every question may need to say: a few lines, so both languages come with the first page. */
export const questionNl = {
  inSet: (number: number, of: number) => `Vraag ${number} van ${of} bij deze casus`,
  several: 'Er kunnen meer antwoorden juist zijn.',
  missing(missing: Missing): string {
    switch (missing.kind) {
      case 'choice':
        return 'Kies een antwoord.';
      case 'order':
        return 'Zet de lijst in volgorde, of kies “Deze volgorde klopt”.';
      case 'words':
        return 'Vul een antwoord in.';
      case 'number':
        return 'Vul een getal in.';
      case 'notANumber':
        return 'Dit is geen getal. Schrijf bijvoorbeeld 2,5 of 1500, zonder eenheid en zonder punt in duizendtallen.';
      case 'tooLong':
        return 'Dit antwoord is te lang. Maak het korter.';
      case 'prompts':
        return `Kies bij elke casus een antwoord (${missing.done} van ${missing.of}).`;
      case 'elements':
        return `Kies bij elk onderdeel wat erbij hoort (${missing.done} van ${missing.of}).`;
      case 'places':
        return missing.of === 1
          ? 'Wijs een plek aan in de afbeelding.'
          : `Wijs ${missing.of} plekken aan in de afbeelding (nu ${missing.done}).`;
    }
  },
  /** The code that draws this kind of question has not arrived. */
  onItsWay:
    'Een deel van deze vraag is nog niet opgehaald. Dit wordt vanzelf opnieuw geprobeerd. Uw antwoorden zijn bewaard.',
  reload: 'Pagina opnieuw laden',
};

export type QuestionText = typeof questionNl;
