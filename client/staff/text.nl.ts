import type { StaffText } from './StaffText.ts';

/** What the staff application says outside any one feature, in Dutch. */
export const nl: StaffText = {
  product: 'Peil',
  staff: 'Medewerkers',
  skipToContent: 'Naar de inhoud',
  menu: 'Menu',
  mainNavigation: 'Hoofdmenu',
  breadcrumbs: 'Kruimelpad',
  nouns: {
    measurements: 'Meetkwaliteit',
    work: 'Mijn werk',
    notices: 'Meldingen',
    items: 'Itembank',
    currency: 'Actualiteit',
    coverage: 'Dekking',
    rooms: 'Mijn zalen',
    sittings: 'Afnames',
    designs: 'Toetsmodellen',
    releases: 'Bankversies',
    releaseDrafts: 'Bankversies maken',
  },
  unread: (count) => `${count} ongelezen`,
  search: 'Zoeken',
  palette: {
    placeholder: 'Ga naar een pagina of een afname',
    empty: 'Niets gevonden. Probeer een ander woord.',
    pages: 'Pagina’s',
    sittings: 'Afnames',
    newSitting: 'Nieuwe afname maken',
    newItem: 'Nieuw item schrijven',
  },
  language: 'Taal',
  appearance: { name: 'Weergave', light: 'Licht', dark: 'Donker', auto: 'Als het apparaat' },
  account: (name) => `Account van ${name}`,
  roles: {
    candidate: 'Kandidaat',
    author: 'Toetsredacteur',
    reviewer: 'Beoordelaar',
    psychometrician: 'Psychometricus',
    coordinator: 'Coördinator',
    proctor: 'Surveillant',
    institute: 'Instituut',
    administrator: 'Beheerder',
  },
  rolesThatMay: (roles) => `Wie het mag: ${roles}.`,
  signIn: {
    title: 'Aanmelden als medewerker',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Aanmelden',
    candidateInstead: 'Bent u kandidaat? Meld u aan met uw nummer en code.',
    ended: 'Uw aanmelding is geëindigd. Meld u opnieuw aan; u komt terug op dezelfde pagina.',
    emailMissing: 'Vul uw e-mailadres in.',
    passwordMissing: 'Vul uw wachtwoord in.',
  },
  signOut: 'Afmelden',
  noScreens: {
    title: 'Voor uw rol is hier nog niets',
    body: (role) =>
      `U bent aangemeld als ${role.toLowerCase()}. De schermen voor deze rol volgen in een latere versie.`,
  },
  notFound: {
    title: 'Deze pagina bestaat niet',
    body: 'Misschien is het adres niet volledig, of is de pagina verplaatst.',
    back: 'Naar het begin',
  },
  error: {
    title: 'Dit kon niet worden geladen',
    retry: 'Opnieuw proberen',
    notForRole: 'Dit is niet voor uw rol',
    unexpected: 'Er ging iets mis in dit scherm. Uw gegevens op de server zijn niet veranderd.',
    reload: 'Pagina opnieuw laden',
  },
  connection: {
    offline: (since) =>
      `De verbinding met de server is weg. U ziet de gegevens van ${since}. De toets van de deelnemers gaat door; wijzigen kan weer zodra de verbinding terug is.`,
    polling: 'De directe verbinding is weg. De gegevens worden nu elke 5 seconden opgehaald.',
  },
  loading: 'Wordt geladen',
  close: 'Sluiten',
  cancel: 'Annuleren',
  underway: 'Wordt uitgevoerd. Annuleren kan nu niet meer.',
  clear: 'Wissen',
  undo: 'Ongedaan maken',
  units: { minutes: (count) => (count === 1 ? '1 minuut' : `${count} minuten`) },
  problems: {
    unreachable:
      'De server antwoordt niet. Misschien is uw stap wel uitgevoerd: kijk na of dat zo is zodra de verbinding terug is, en doe hem zo nodig opnieuw.',
    invalidRequest: 'De server begreep de gegevens niet. Controleer wat u hebt ingevuld.',
    notSignedIn: 'U bent niet meer aangemeld. Meld u opnieuw aan.',
    notAllowed: 'Uw rol mag dit niet. Vraag zo nodig de beheerder om toegang.',
    notFound: 'Dit bestaat niet of niet meer. Ga terug naar het overzicht.',
    wrongCredentials:
      'Het e-mailadres en het wachtwoord passen niet bij elkaar. Controleer beide en probeer het opnieuw.',
    tooManyTries: 'Er is te vaak achter elkaar geprobeerd. Wacht vijf minuten en probeer het dan opnieuw.',
    bodyTooLarge: 'Dit is te groot om te versturen. Kies een kleiner bestand.',
    unsupportedMedia: 'Dit soort bestand wordt niet gelezen. Gebruik een CSV-bestand.',
    sittingNotDraft:
      'Deze afname is al gepubliceerd; toetsmodel, bankversie en deelnemers liggen vast. De pagina is ververst.',
    sittingNotPublished:
      'Dit kan alleen bij een gepubliceerde afname die nog niet is gestart. De pagina is ververst.',
    sittingNotOpen: 'Dit kan alleen terwijl de afname loopt. De pagina is ververst.',
    sittingNotClosed: 'Dit kan pas als de afname gesloten is. De pagina is ververst.',
    sittingChanged:
      'Iemand anders heeft deze afname gewijzigd; de pagina is ververst. Kijk of uw stap nog nodig is.',
    rosterEmpty: 'Er zijn nog geen deelnemers. Importeer eerst een deelnemerslijst.',
    rosterRefused: 'Het bestand bevat fouten. Er is niets geïmporteerd.',
    attemptFinished: 'Deze deelnemer is al klaar; de tijd kan niet meer worden verlengd.',
    itemChanged:
      'Iemand anders heeft dit item gewijzigd. Uw tekst staat er nog: vergelijk hem met de nieuwe versie en sla opnieuw op.',
    itemElsewhere: 'Dit kan niet in de fase waarin dit item nu is. De pagina is ververst.',
    releaseChanged:
      'De keuze of een item erin is gewijzigd sinds u keek. Bekijk de nieuwe stand, controleer opnieuw en probeer het dan nog eens.',
    calibrationUnfinished:
      'Deze ijking is niet tot een einde gekomen. IJk opnieuw met meer stappen (--iterations) of een ander model.',
    calibrationNotLinked:
      'Deze ijking heeft een eigen schaal, en in deze bankversie staan geijkte items die er niet in voorkomen. IJk opnieuw met die items als ankers (--anchors).',
    releaseElsewhere: 'Dit kan niet in de fase waarin deze bankversie is.',
    releaseNotReady: 'De controle vindt nog fouten. Los ze op en controleer opnieuw.',
    releaseOwnWork:
      'U werkte zelf aan deze bankversie of aan een item erin; een ander moet haar vaststellen.',
    itemOwnWork: 'U schreef aan dit item; een ander moet het reviewen.',
    reviewAskedWrongly: 'Kies een dag vanaf vandaag, en alleen mensen die niet aan het item schreven.',
    itemUnchanged: 'Er is niets veranderd, dus er is niets opgeslagen.',
    itemDateTooFar: 'De controledatum ligt te ver vooruit. Kies een dag binnen drie jaar.',
    itemDateUnconfirmed:
      'Een latere controledatum zegt dat het item nog klopt, en dat bevestigen anderen. Kies bij Bronnen “Gecontroleerd, blijft juist”, of zet het item terug naar concept.',
    findingGone: 'Deze opmerking is er niet (meer). Bekijk de nieuwe stand.',
    importElsewhere: 'Deze import is al verder of is gestopt. Bekijk de nieuwe stand.',
    sourceChanged:
      'Iemand anders heeft deze bron gewijzigd; de pagina is ververst. Kijk of uw stap nog nodig is.',
    sourceExists: 'Deze bron staat al in het register. Zoek haar op en leg daar de uitgave vast.',
    editionExists: 'Deze uitgave is al vastgelegd.',
    withdrawalOwn: 'U vroeg zelf om deze uitgave in te trekken. Een collega moet het bevestigen.',
    lastEdition: 'Dit is de enige uitgave van deze bron. Leg eerst de juiste vast, trek dan deze in.',
    roomChanged:
      'In deze zaal is iets gebeurd sinds u keek. Kijk of uw stap nog nodig is, en doe hem dan opnieuw.',
    roomStillWorking:
      'Er werkt of wacht nog iemand in deze zaal. Aftekenen kan als iedereen klaar is; beëindig de toets van wie weg is.',
    roomNotBegun: 'De toets is hier nog niet begonnen. Aftekenen kan na afloop.',
    noRooms:
      'Hier zijn geen zalen. Plaats de deelnemers eerst in een zaal, ook wie thuis zit; dat kan bij Zalen.',
    reasonMissing: 'Kies een reden. Hij komt in het logboek.',
    sebPolicyFixed: 'Er hebben zich al deelnemers aangemeld. De keuze kan alleen nog minder streng worden.',
    sebKeyExists: 'Deze sleutel staat al in de lijst van deze afname.',
    storageUnavailable:
      'De server kan nu niets opslaan. Er is niets veranderd. Probeer het over een minuut opnieuw.',
    unavailable: 'De server kan nu niet bij de gegevens. Probeer het over een minuut opnieuw.',
    contentChanged:
      'De vragen van deze bankversie zijn veranderd nadat zij is vastgesteld. Zij wordt niet gebruikt. Waarschuw de beheerder.',
    internal:
      'Er ging iets mis op de server. Probeer het opnieuw; blijft het misgaan, waarschuw dan de beheerder.',
  },
};
