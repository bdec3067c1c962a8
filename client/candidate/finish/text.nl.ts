import type { FinishReason } from '#contracts/attempt.ts';
import { count } from '../counted.nl.ts';

/** Words of the end of the test, in Dutch. */
export const finishNl = {
  finish: {
    title: {
      complete: 'U bent klaar',
      stopped: 'De toets is gestopt',
      timeUp: 'De tijd is om',
      closed: 'De toets is afgesloten',
      terminated: 'De surveillant heeft uw toets beëindigd',
    } satisfies Record<FinishReason, string>,
    stored: (answered: number) => `${count(answered, 'antwoord is', 'antwoorden zijn')} opgeslagen.`,
    underway:
      'Er staat nog een antwoord op dit apparaat. Het wordt verstuurd zodra er verbinding is. Laat deze pagina open.',
    thanks: 'Dank u voor het maken van deze toets. U mag deze pagina sluiten.',
    results: {
      afterItem: 'Uw resultaat staat klaar.',
      atEnd: 'Uw resultaat staat klaar.',
      afterRelease:
        'U ziet uw resultaat hier zodra de coördinator de resultaten vrijgeeft. Meld u dan aan met hetzelfde nummer en dezelfde code.',
    },
    released: 'Uw resultaat staat klaar.',
    tooFewAnswers: 'U hebt te weinig vragen beantwoord voor een resultaat. Wat u beantwoordde, is bewaard.',
    toFeedback: 'Bekijk uw feedback',
    receiptTitle: 'Uw ontvangstbewijs',
    receiptText:
      'Een bestand met een ondertekend bewijs van elk opgeslagen antwoord. Er staan geen vragen in.',
    receipt: 'Ontvangstbewijs downloaden',
    receiptFailed: 'Het ontvangstbewijs is nu niet op te halen. Probeer het zo opnieuw.',
    commentTitle: 'Opmerking over de hele toets',
    toHome: 'Naar uw oefentoetsen',
  },
};
