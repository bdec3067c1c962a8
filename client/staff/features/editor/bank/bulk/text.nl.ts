import type { BulkRefusal } from '#contracts/itemBulk.ts';

/** One thing done to many items, in Dutch. */
export const nl = {
  chosen: (count: string) => `${count} gekozen`,
  chooseShown: (count: string) => `Alle ${count} kiezen`,
  clear: 'Niets kiezen',
  open: 'Bewerken',
  tooMany: (limit: string) => `U kunt ten hoogste ${limit} items tegelijk bewerken.`,
  title: (count: string) => `${count} items bewerken`,
  what: 'Wat wilt u doen?',
  reviewBy: 'Controledatum veranderen',
  classify: (attribute: string) => `${attribute} veranderen`,
  to: 'Nieuwe waarde',
  reason: 'Reden',
  reasonHint: 'Komt in de geschiedenis van elk item.',
  look: 'Bekijk wat er gebeurt',
  submit: (count: string) => `${count} items bewerken`,
  will: (count: string) => `Bij ${count} items gebeurt dit.`,
  wont: (count: string) => `Bij ${count} items gebeurt niets:`,
  losesReview: (count: string) =>
    `Bij ${count} items vervalt uw oordeel als reviewer: wie aan een item schrijft, beoordeelt het niet.`,
  show: 'Toon elk item',
  change: (before: string, after: string) => `${before} → ${after}`,
  done: (count: string) => `${count} items bewerkt.`,
  notDone: (count: string) => `${count} items zijn niet bewerkt; zij waren intussen veranderd.`,
  undo: (count: string) => `Laatste bewerking (${count} items) terugdraaien`,
  undone: (count: string) => `Bij ${count} items teruggedraaid.`,
  notUndone: (count: string) => `Bij ${count} items kon dat niet.`,
  refusals: {
    conflict: 'iemand anders heeft het item veranderd',
    notYourHat: 'dit mag u niet',
    notAtThisStage: 'dit kan niet in deze fase',
    ownWork: 'het is eigen werk',
    nothingChanged: 'het is al zo',
    guards: 'er staat nog iets open',
    dateTooFar: 'de controledatum ligt meer dan drie jaar vooruit',
    dateUnconfirmed:
      'een latere controledatum vraagt hier een nieuwe review; zet het item eerst terug naar concept',
    noFinding: 'deze opmerking is er niet',
    notFound: 'het item bestaat niet',
    notStored: 'het kon niet worden opgeslagen',
    changedSince: 'het is daarna nog veranderd',
    oneWay: 'hiervoor is geen weg terug',
  } satisfies Record<BulkRefusal, string>,
};

/** The one shape that both languages satisfy. */
export type BulkText = typeof nl;
