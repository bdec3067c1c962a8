import type { RejectionCode } from '#contracts/attempt.ts';

/** Words of what can go wrong on the way, in Dutch. */
export const troubleNl = {
  signInAgain: {
    title: 'Meld u opnieuw aan',
    text: 'U bent hier niet meer aangemeld. Kreeg u een ander apparaat? Ga daar verder. Wat u hier hebt gekozen, wordt verstuurd zodra u bent aangemeld.',
  },
  trouble: {
    lineLostUnderway:
      'De verbinding is weg. Uw antwoord staat veilig op dit apparaat en wordt verstuurd zodra de verbinding terug is.',
    lineLostUnderwayMemory:
      'De verbinding is weg. Uw antwoord wordt verstuurd zodra de verbinding terug is. Laat deze pagina open: de browser weigert opslag.',
    lineLost: 'De verbinding is weg. U kunt deze vraag gewoon beantwoorden; uw antwoord blijft bewaard.',
    serverBusy:
      'De server is druk. Uw antwoord staat veilig op dit apparaat en wordt vanzelf opnieuw verstuurd. U hoeft niets te doen.',
    storageRefused:
      'Uw browser weigert opslag. U kunt de toets maken; laad deze pagina niet opnieuw als de verbinding weg is.',
    rejected: {
      notAdmitted: 'De surveillant heeft u nog niet toegelaten. Uw keuze is bewaard.',
      notStarted: 'De start is nog niet gegeven. Uw keuze is bewaard.',
      paused:
        'De toets is gepauzeerd. Uw antwoord is bewaard en wordt vanzelf verstuurd als de toets verdergaat.',
      timeUp: 'Uw laatste antwoord kwam na het einde van de tijd. Het is bewaard, maar telt niet mee.',
      finished: 'Uw laatste antwoord kwam na het einde van de toets. Het is bewaard, maar telt niet mee.',
      notCurrent: 'Deze vraag was al beantwoord. U gaat verder bij de volgende vraag.',
      unfitResponse: 'Dit antwoord is niet aangekomen. Antwoord opnieuw en bevestig.',
      answerIdReused: 'Uw eerdere antwoord op deze vraag is opgeslagen en blijft staan.',
      storageUnavailable: 'De server kan nu niet opslaan. Uw antwoord wordt vanzelf opnieuw verstuurd.',
    } satisfies Record<RejectionCode, string>,
    timeUpTitle: 'De tijd is om',
    timeUpText: 'U kunt geen antwoorden meer geven.',
    timeUpStored: 'Alles wat u hebt bevestigd is opgeslagen.',
    timeUpUnderway:
      'Er staat nog een antwoord op dit apparaat. Het wordt verstuurd zodra de verbinding terug is. De server bepaalt of het op tijd was; het wordt in elk geval bewaard.',
    timeUpOffline: 'De verbinding is weg. Laat deze pagina open tot hier staat dat alles is verstuurd.',
    timeUpWaiting: 'De toets wordt afgesloten.',
  },
};
