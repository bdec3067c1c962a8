import type { ProblemCode } from '#contracts/problem.ts';
import { finishNl } from './finish/text.nl.ts';
import { preparationNl } from './preparation/text.nl.ts';
import { questionNl } from './question/text.nl.ts';
import { signInNl } from './signIn/text.nl.ts';
import { troubleNl } from './trouble/text.nl.ts';
import { waitingRoomNl } from './waitingRoom/text.nl.ts';

/** Everything a candidate can read up to the end of the test, in Dutch. English has the same shape. */
export const nl = {
  ...signInNl,
  ...preparationNl,
  ...waitingRoomNl,
  ...questionNl,
  ...troubleNl,
  ...finishNl,
  general: {
    brokenTitle: 'Deze pagina is niet goed geladen',
    brokenText: 'Uw opgeslagen antwoorden zijn veilig. Laad de pagina opnieuw; u gaat dan verder waar u was.',
    reload: 'Pagina opnieuw laden',
    language: 'Taal',
    accessibility: 'Toegankelijkheid',
    skipToContent: 'Naar de inhoud',
    loading: 'Een ogenblik.',
    loadingSlowly: 'Er is nog geen verbinding met de server. Deze pagina probeert het vanzelf opnieuw.',
    tryAgain: 'Opnieuw proberen',
    close: 'Sluiten',
    signOut: 'Afmelden',
    back: 'Terug',
    staffSignedIn: 'U bent in deze browser aangemeld als medewerker.',
    toStaff: 'Naar de medewerkersomgeving',
  },
  media: {
    enlarge: (alt: string) => `Afbeelding vergroten: ${alt}`,
    close: 'Sluiten',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
  },
  problem: {
    lineLost: 'Er is geen verbinding met de server. Controleer uw internet en probeer het opnieuw.',
    wrongCredentials: 'Deze combinatie is niet bekend. Controleer wat u hebt ingevuld.',
    wrongCode: 'Dit nummer en deze code horen niet bij elkaar. Kijk ze na op uw kaart.',
    tooManyTries: 'Er is te vaak geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.',
    accountExists: 'Er is al een account met dit e-mailadres. Meld u daarmee aan.',
    weakPassword:
      'Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld drie woorden die niets met u of met elkaar te maken hebben.',
    notYetReleased: 'Uw resultaat is nog niet vrijgegeven.',
    noResult: 'Er is geen resultaat, omdat er te weinig vragen zijn beantwoord.',
    notSignedIn: 'U bent niet meer aangemeld. Meld u opnieuw aan.',
    notFound: 'Deze pagina bestaat niet of hoort niet bij u.',
    sittingClosed:
      'Uw nummer en code kloppen, maar deze toets is afgelopen: u kunt er niet meer aan beginnen. Neem contact op met de coördinator van uw instituut.',
    tooMuchPractice:
      'U bent vandaag aan zo veel oefentoetsen begonnen dat er even geen nieuwe bij kan. Ga verder met een toets die open staat, of begin morgen een nieuwe.',
    practiceClosed: 'Oefenen is nu niet mogelijk. Probeer het later opnieuw.',
    storageUnavailable: 'De server kan nu niet opslaan. Probeer het over een minuut opnieuw.',
    unavailable: 'De server kan nu niet bij de gegevens. Probeer het over een minuut opnieuw.',
    internal: 'Er ging iets mis op de server. Probeer het zo opnieuw.',
  } satisfies Partial<Record<ProblemCode | 'lineLost' | 'wrongCode', string>>,
};

export type Text = typeof nl;
