import type { z } from 'zod';
import type { Problem, ProblemCode } from '#contracts/problem.ts';

/** An expected "no": the stable code, and when the standard words do not say enough, better ones. */
export interface Refusal {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly errors?: Problem['errors'];
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Bad input, with the first places where it does not fit. */
export function badInput({ issues }: z.ZodError): Refusal {
  const errors = issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
  return { refused: 'invalidRequest', errors };
}

const known: Record<ProblemCode, readonly [status: number, title: string, detail: string]> = {
  invalidRequest: [
    400,
    'Ongeldig verzoek',
    'Het verzoek klopt niet. Herlaad de pagina en probeer het opnieuw.',
  ],
  notSignedIn: [401, 'Niet aangemeld', 'U bent niet (meer) aangemeld. Meld u aan om verder te gaan.'],
  notAllowed: [403, 'Geen toegang', 'U hebt hier geen toegang toe.'],
  notFound: [404, 'Niet gevonden', 'Dit bestaat niet, of het is niet van u.'],
  wrongCredentials: [401, 'Aanmelden mislukt', 'Deze gegevens kloppen niet. Controleer wat u invulde.'],
  tooManyTries: [
    429,
    'Te veel pogingen',
    'Te veel mislukte pogingen. Wacht vijf minuten en probeer het opnieuw.',
  ],
  accountExists: [409, 'Account bestaat al', 'Er is al een account met dit e-mailadres. Meld u daarmee aan.'],
  weakPassword: [
    400,
    'Wachtwoord te zwak',
    'Dit wachtwoord is te makkelijk te raden. Kies ten minste 12 tekens, bijvoorbeeld drie woorden die niets met u of met elkaar te maken hebben.',
  ],
  wrongOrigin: [403, 'Verkeerde herkomst', 'Dit verzoek komt niet van onze eigen pagina.'],
  bodyTooLarge: [413, 'Te groot', 'Dit is te groot om te verwerken.'],
  unsupportedMedia: [415, 'Verkeerd soort bestand', 'Dit soort bestand kan hier niet worden verwerkt.'],
  notYetReleased: [409, 'Nog niet vrijgegeven', 'Het resultaat is nog niet vrijgegeven.'],
  noResult: [409, 'Geen resultaat', 'Er zijn te weinig vragen beantwoord voor een resultaat.'],
  sittingNotDraft: [
    409,
    'Afname is al vastgesteld',
    'Deze afname is al gepubliceerd; dit kan niet meer worden gewijzigd.',
  ],
  sittingNotPublished: [
    409,
    'Afname is niet gepubliceerd',
    'Dit kan alleen bij een gepubliceerde afname die nog niet is gestart.',
  ],
  startNeedsTwo: [
    409,
    'Een tweede persoon is nodig',
    'Deze start geven twee mensen. Stel de start voor; een andere coördinator bevestigt hem.',
  ],
  startOwnProposal: [
    409,
    'Een ander bevestigt',
    'U stelde deze start zelf voor. Een andere coördinator moet hem bevestigen.',
  ],
  startNotProposed: [
    409,
    'Geen voorstel',
    'Er is geen voorstel voor de start, of het is ouder dan tien minuten. Stel de start opnieuw voor.',
  ],
  startNotUndoable: [
    409,
    'Te laat om ongedaan te maken',
    'De start is niet gegeven of de eerste vraag is al onderweg. Pauzeer de afname als iedereen moet wachten.',
  ],
  startsByItself: [
    409,
    'Begint vanzelf',
    'Bij deze afname begint ieder op een eigen moment. De periode gaat vanzelf open.',
  ],
  periodOver: [
    409,
    'Periode voorbij',
    'Het laatste moment om te beginnen is voorbij. Maak een nieuwe afname met een latere periode.',
  ],
  leadTooShort: [
    409,
    'Aftellen te kort',
    'Laat ten minste 60 seconden aftellen, zodat de start nog ongedaan kan worden gemaakt.',
  ],
  sittingPaused: [409, 'Afname is gepauzeerd', 'De afname staat al stil. Laat iedereen eerst verdergaan.'],
  sittingNotPaused: [409, 'Afname is niet gepauzeerd', 'De afname staat niet stil.'],
  sittingNotOpen: [409, 'Afname is niet bezig', 'Dit kan alleen terwijl de afname bezig is.'],
  sittingNotClosed: [409, 'Afname is niet afgesloten', 'Sluit de afname eerst af.'],
  sittingChanged: [
    409,
    'Afname is gewijzigd',
    'Iemand anders heeft deze afname gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
  ],
  sittingClosed: [
    409,
    'Afname is afgelopen',
    'Uw nummer en code kloppen, maar deze afname is afgelopen: u kunt er niet meer aan beginnen. Neem contact op met de coördinator van uw instituut.',
  ],
  notEveryone: [
    503,
    'Niet voor iedereen opgeslagen',
    'Dit is gedaan, maar kon niet voor iedereen worden opgeslagen. Doe het opnieuw.',
  ],
  rosterEmpty: [
    409,
    'Geen deelnemers',
    'Deze afname heeft nog geen deelnemers. Importeer eerst een deelnemerslijst.',
  ],
  rosterRefused: [
    400,
    'Deelnemerslijst geweigerd',
    'De deelnemerslijst is niet geïmporteerd. Verbeter de genoemde rijen.',
  ],
  planConflicts: [
    409,
    'Planning klopt nog niet',
    'Er staat nog iets open dat eerst moet worden opgelost. Zie de lijst op het overzicht van de afname.',
  ],
  roomFull: [
    409,
    'Zaal is vol',
    'In deze zaal zijn niet genoeg plaatsen. Kies een andere zaal of maak er plaatsen bij.',
  ],
  roomInUse: [
    409,
    'Zaal is in gebruik',
    'In deze zaal hebben deelnemers zich al aangemeld; dit kan niet meer worden gewijzigd.',
  ],
  blueprintInfeasible: [
    409,
    'Toetsmatrijs onhaalbaar',
    'Met deze bankversie kan geen toets aan de toetsmatrijs voldoen.',
  ],
  blueprintUndecided: [
    409,
    'Toetsmatrijs te ingewikkeld',
    'Het is niet vast te stellen of er met deze bankversie een toets is die aan de toetsmatrijs voldoet.',
  ],
  attemptFinished: [409, 'Toets is afgelopen', 'Deze toets is al afgelopen.'],
  mayNotStopEarly: [409, 'Stoppen kan niet', 'Deze toets kan niet voor het einde worden afgesloten.'],
  practiceClosed: [409, 'Niet beschikbaar', 'Deze oefentoets is nu niet beschikbaar.'],
  tooMuchPractice: [
    429,
    'Genoeg geoefend voor vandaag',
    'U bent vandaag aan zo veel oefentoetsen begonnen dat er even geen nieuwe bij kan. Ga verder met een toets die open staat, of begin morgen een nieuwe.',
  ],
  tooManyComments: [
    429,
    'Te veel opmerkingen',
    'U hebt bij deze toets zo veel opmerkingen gemaakt dat er geen meer bij kan. Meld wat u nog kwijt wilt aan de coördinator.',
  ],
  itemChanged: [
    409,
    'Item is gewijzigd',
    'Iemand anders heeft dit item gewijzigd. Uw tekst staat er nog: vergelijk hem met de nieuwe versie en sla opnieuw op.',
  ],
  itemElsewhere: [409, 'Kan nu niet', 'Dit kan niet in de fase waarin dit item is.'],
  itemNotReady: [409, 'Nog niet klaar', 'Er staat nog iets open voordat dit kan.'],
  itemOwnWork: [409, 'Eigen werk', 'U schreef aan dit item; een ander moet het reviewen.'],
  itemUnchanged: [409, 'Niets gewijzigd', 'Er is niets veranderd, dus er is niets opgeslagen.'],
  itemDateTooFar: [
    409,
    'Controledatum te ver weg',
    'De controledatum ligt te ver vooruit. Kies een dag binnen drie jaar.',
  ],
  itemDateUnconfirmed: [
    409,
    'Eerst opnieuw reviewen',
    'Een latere controledatum zegt dat het item nog klopt, en dat bevestigen anderen. Kies “Gecontroleerd, blijft juist”, of zet het item terug naar concept.',
  ],
  findingGone: [409, 'Opmerking is er niet', 'Deze opmerking is er niet (meer). Bekijk de nieuwe stand.'],
  reviewAskedWrongly: [
    400,
    'Review niet gevraagd',
    'Kies een dag vanaf vandaag, en alleen mensen die niet aan het item schreven.',
  ],
  threadResolved: [
    409,
    'Gesprek is afgesloten',
    'Dit gesprek is afgesloten. Heropen het om erin te reageren.',
  ],
  sourceChanged: [
    409,
    'Bron is gewijzigd',
    'Iemand anders heeft deze bron gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
  ],
  sourceExists: [
    409,
    'Bron bestaat al',
    'Deze bron staat al in het register. Zoek haar op en leg daar de uitgave vast.',
  ],
  editionExists: [409, 'Uitgave bestaat al', 'Deze uitgave is al vastgelegd.'],
  lastEdition: [
    409,
    'Enige uitgave',
    'Dit is de enige uitgave van deze bron. Leg eerst de juiste vast, trek dan deze in.',
  ],
  withdrawalOwn: [
    409,
    'Een ander bevestigt',
    'U vroeg zelf om deze uitgave in te trekken. Een collega moet het bevestigen.',
  ],
  releaseChanged: [
    409,
    'Bankversie is gewijzigd',
    'De keuze of een item erin is gewijzigd sinds u keek. Bekijk de nieuwe stand, controleer opnieuw en probeer het dan nog eens.',
  ],
  calibrationUnfinished: [
    409,
    'IJking niet af',
    'Deze ijking is niet tot een einde gekomen. IJk opnieuw met meer stappen (--iterations) of een ander model.',
  ],
  calibrationNotLinked: [
    409,
    'IJking niet gekoppeld',
    'Deze ijking heeft een eigen schaal, en in deze bankversie staan geijkte items die er niet in voorkomen. IJk opnieuw met die items als ankers (--anchors).',
  ],
  releaseElsewhere: [409, 'Kan nu niet', 'Dit kan niet in de fase waarin deze bankversie is.'],
  releaseNotReady: [409, 'Nog niet klaar', 'De controle vindt nog fouten. Los ze op en controleer opnieuw.'],
  releaseOwnWork: [409, 'Eigen werk', 'U werkte zelf aan deze bankversie; een ander moet haar vaststellen.'],
  importElsewhere: [409, 'Kan nu niet', 'Deze import is al verder of is gestopt. Bekijk de nieuwe stand.'],
  roomChanged: [
    409,
    'Zaal is gewijzigd',
    'In deze zaal is iets gebeurd sinds u keek. Bekijk de nieuwe stand en probeer het opnieuw.',
  ],
  roomStillWorking: [
    409,
    'Er wordt nog gewerkt',
    'In deze zaal werkt nog iemand. Wacht tot iedereen klaar is, of beëindig de toets van wie weg is.',
  ],
  noRooms: [
    409,
    'Geen zalen',
    'Hier zijn geen zalen. Plaats de deelnemers eerst in een zaal, ook wie thuis zit; dat kan bij Zalen.',
  ],
  reasonMissing: [400, 'Geen reden', 'Geef aan waarom u dit doet. Het komt in het logboek.'],
  documentTooLarge: [
    409,
    'Document is te groot',
    'Dit is te veel voor één document. Kies minder items en maak er meer dan één.',
  ],
  sebRequired: [
    403,
    'Safe Exam Browser nodig',
    'Uw nummer en code kloppen, maar deze toets maakt u in Safe Exam Browser. Open hem daarin, of vraag de surveillant om een code.',
  ],
  sebMissing: [
    403,
    'Geen Safe Exam Browser gezien',
    'Deze pagina is niet in Safe Exam Browser geopend, of de browser stuurt geen sleutels mee. Open Safe Exam Browser met de link van de toets, of vraag de surveillant.',
  ],
  sebMismatch: [
    403,
    'Andere instellingen',
    'Safe Exam Browser is geopend met andere instellingen dan die van deze toets, of het is een versie die niet is toegelaten. Sluit het programma en open het met de link van de toets, of vraag de surveillant.',
  ],
  sebReplayed: [
    403,
    'Controle al gebruikt',
    'Deze controle is al een keer gebruikt. Doe de controle opnieuw; lukt dat niet, open Safe Exam Browser dan opnieuw met de link van de toets.',
  ],
  sebStale: [409, 'Controle verlopen', 'Deze controle is verlopen. Doe de controle opnieuw.'],
  sebCheckNeeded: [
    409,
    'Eerst controleren',
    'Voor het stoppen wordt Safe Exam Browser nog een keer gecontroleerd. Laad de pagina opnieuw en stop daarna.',
  ],
  sebWrongCode: [
    403,
    'Code klopt niet',
    'Deze code van de surveillant klopt niet of is al gebruikt. Vraag zo nodig een nieuwe.',
  ],
  sebPolicyFixed: [
    409,
    'Kan niet strenger worden',
    'Er hebben zich al deelnemers aangemeld. Safe Exam Browser kan nu nog wel minder streng worden, maar niet strenger.',
  ],
  sebKeyExists: [409, 'Sleutel staat er al', 'Deze sleutel staat al in de lijst van deze afname.'],
  rehearsalNearTest: [
    409,
    'Er is een echte afname',
    'Binnen een uur is er een echte afname, of er is er nu een bezig. Laat de repetitie op een ander moment lopen.',
  ],
  rehearsalBusy: [
    409,
    'Er loopt al een repetitie',
    'Er doen al gesimuleerde deelnemers mee aan een repetitie. Wacht tot zij klaar zijn, of stop die repetitie.',
  ],
  rehearsalIdle: [409, 'Er loopt geen repetitie', 'Er doen nu geen gesimuleerde deelnemers mee.'],
  rehearsalUnderWay: [
    409,
    'Repetitie is nog bezig',
    'Deze repetitie is gepubliceerd en nog niet afgesloten. Sluit haar eerst af, dan kan zij weg.',
  ],
  rehearsalTooLarge: [409, 'Te veel deelnemers', 'Zo veel gesimuleerde deelnemers kan niet. Kies er minder.'],
  rehearsalRealPeople: [
    409,
    'Geen verzonnen deelnemers',
    'Gesimuleerde deelnemers doen alleen mee aan een generale repetitie met verzonnen deelnemers. Maak de repetitie vanuit de afname die u wilt oefenen.',
  ],
  storageUnavailable: [
    503,
    'Even niet beschikbaar',
    'Opslaan lukt op dit moment niet. Probeer het zo opnieuw.',
  ],
  unavailable: [
    503,
    'Even niet beschikbaar',
    'De server kan nu niet bij de gegevens. Probeer het over een minuut opnieuw.',
  ],
  contentChanged: [
    500,
    'Inhoud is veranderd',
    'De vragen van deze bankversie zijn veranderd nadat zij is vastgesteld. Zij wordt niet gebruikt. Waarschuw de beheerder.',
  ],
  internal: [500, 'Er ging iets mis', 'Er ging iets mis aan onze kant. Probeer het zo opnieuw.'],
};

/** The refusal as an RFC 9457 problem. */
export function problemOf({ refused, detail, errors }: Refusal): Problem {
  const [status, title, standard] = known[refused];
  return {
    type: `urn:peil:problem:${refused}`,
    title,
    status,
    code: refused,
    detail: detail ?? standard,
    ...(errors !== undefined && { errors }),
  };
}
