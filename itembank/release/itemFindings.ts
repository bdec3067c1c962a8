import { keptOutBy } from '#itembank/editing/decideEdit.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { brokenGuards } from '#itembank/editing/guards.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { Guard } from '#itembank/taxonomy/lifeCycle.ts';
import { addMonths } from './addMonths.ts';
import type { ReleaseFinding } from './releaseFinding.ts';
import type { ReleaseSelection } from './releaseSelection.ts';

/** What is known about the use of items. */
export interface ItemUse {
  /** Name of the release of another pool that holds an item, by its code. */
  readonly inOtherPools: ReadonlyMap<string, string>;
  /** The day on which an item was last given to a candidate, by its code. */
  readonly lastGiven: ReadonlyMap<string, string>;
  /** The last day that any release in the making named as an embargo, by code. */
  readonly embargoedUntil: ReadonlyMap<string, string>;
}

/** A release is used for about so many months after its publication. */
const usedForMonths = 6;

/** What stands against each item by itself: its life, its sources and date, its wording, where it is used. */
export function itemFindings(
  item: EditedItem,
  { restMonths }: Pick<ReleaseSelection, 'restMonths'>,
  { inOtherPools, lastGiven, embargoedUntil }: ItemUse,
  context: LintContext,
): ReleaseFinding[] {
  const { code } = item;
  const { reviewBy } = currentVersion(item).content;
  const about = (finding: string, severity: ReleaseFinding['severity'], says: Bilingual): ReleaseFinding => ({
    code: finding,
    severity,
    items: [code],
    says,
  });
  const kept = [...keptOutBy(item, context), ...brokenGuards(item, '', ['noLintErrors'], context)];
  const found = kept.map((guard) => about(guard, 'error', guardSays[guard]));
  if (reviewBy >= context.today && reviewBy < addMonths(context.today, usedForMonths)) {
    found.push(
      about('expiresSoon', 'warning', {
        nl: `De controledatum ${reviewBy} valt binnen ${usedForMonths} maanden. Controleer het item nu.`,
        en: `Its review date ${reviewBy} is within ${usedForMonths} months. Review it now.`,
      }),
    );
  }
  const other = inOtherPools.get(code);
  if (other !== undefined) {
    found.push(
      about('otherPool', 'error', {
        nl: `Staat in “${other}”, een bankversie voor een ander soort toets. Haal het item hier weg.`,
        en: `Is in “${other}”, a release for another kind of test. Remove it here.`,
      }),
    );
  }
  const until = embargoedUntil.get(code);
  if (until !== undefined && until > context.today) {
    found.push(
      about('embargo', 'error', {
        nl: `Onder embargo tot ${until}. Haal het item weg of pas het embargo aan.`,
        en: `Under embargo until ${until}. Remove the item or change the embargo.`,
      }),
    );
  }
  const given = lastGiven.get(code);
  if (given !== undefined && restMonths > 0 && addMonths(given, restMonths) > context.today) {
    found.push(
      about('rest', 'error', {
        nl: `Voorgelegd op ${given}; rust tot ${addMonths(given, restMonths)}. Haal het item weg of verkort de rust.`,
        en: `Given on ${given}; rests until ${addMonths(given, restMonths)}. Remove the item or shorten the rest.`,
      }),
    );
  }
  return found;
}

const guardSays: Readonly<Record<Guard | 'stage', Bilingual>> = {
  stage: {
    nl: 'Is niet vrijgegeven. Rond eerst de reviews en de vaststelling af.',
    en: 'Is not available. Finish its reviews and establishment first.',
  },
  twoContentReviews: {
    nl: 'Heeft geen twee geldige vakinhoudelijke reviews. Laat het item opnieuw reviewen.',
    en: 'Lacks two content reviews that stand. Have it reviewed again.',
  },
  technicalReview: {
    nl: 'Heeft geen geldige toetstechnische en taalreview. Laat het item opnieuw reviewen.',
    en: 'Lacks a technical review that stands. Have it reviewed again.',
  },
  sourcesCurrent: {
    nl: 'Een bron heeft een nieuwere uitgave. Controleer het item daaraan.',
    en: 'A source has a newer edition. Review the item against it.',
  },
  notPastReview: {
    nl: 'De controledatum is voorbij. Controleer het item en kies een nieuwe datum.',
    en: 'Its review date has passed. Review it and choose a new date.',
  },
  noLintErrors: {
    nl: 'De tekstcontrole vindt een fout. Herstel die, of laat haar staan met een reden.',
    en: 'The lint finds an error. Mend it, or let it stand with a reason.',
  },
  nobodyInvolved: {
    nl: 'Een ander moet dit item vaststellen.',
    en: 'Somebody else must establish this item.',
  },
};
