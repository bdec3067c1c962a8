import { keptOutBy } from '#itembank/editing/decideEdit.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { openErrors } from '#itembank/editing/guards.ts';
import { faultRules, mayStand } from '#itembank/lint/faultRules.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { dayText } from '#itembank/taxonomy/dayText.ts';
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

/** Rules of the lint that a guard of the life cycle states as well. */
const guarded: ReadonlySet<string> = new Set(['staleSource', 'pastReview']);

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
  const found = keptOutBy(item, context).map((guard) => about(guard, 'error', guardSays[guard]));
  const errors = new Set(openErrors(item, context).map(({ rule }) => rule));
  if ([...errors].some((rule) => !guarded.has(rule) && mayStand(rule))) {
    found.push(about('noLintErrors', 'error', guardSays.noLintErrors));
  }
  found.push(...faultRules.flatMap(({ id, says }) => (errors.has(id) ? [about(id, 'error', says)] : [])));
  if (reviewBy >= context.today && reviewBy < addMonths(context.today, usedForMonths)) {
    found.push(
      about('expiresSoon', 'warning', {
        nl: `De controledatum ${dayText(reviewBy).nl} valt binnen ${usedForMonths} maanden. Controleer het item nu.`,
        en: `Its review date ${dayText(reviewBy).en} is within ${usedForMonths} months. Review it now.`,
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
        nl: `Onder embargo tot ${dayText(until).nl}. Haal het item weg of pas het embargo aan.`,
        en: `Under embargo until ${dayText(until).en}. Remove the item or change the embargo.`,
      }),
    );
  }
  const given = lastGiven.get(code);
  const rested = given === undefined ? '' : addMonths(given, restMonths);
  if (given !== undefined && restMonths > 0 && rested > context.today) {
    const [from, to] = [dayText(given), dayText(rested)];
    found.push(
      about('rest', 'error', {
        nl: `Voorgelegd op ${from.nl}; rust tot ${to.nl}. Haal het item weg of verkort de rust.`,
        en: `Given on ${from.en}; rests until ${to.en}. Remove the item or shorten the rest.`,
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
  reviewDateNear: {
    nl: 'De controledatum ligt meer dan drie jaar vooruit. Kies een eerdere.',
    en: 'Its review date lies more than three years ahead. Choose an earlier one.',
  },
  nobodyInvolved: {
    nl: 'Een ander moet dit item vaststellen.',
    en: 'Somebody else must establish this item.',
  },
  piloted: {
    nl: 'Is nog niet als proefvraag opgenomen. Doe dat eerst.',
    en: 'Has not been taken up as a pilot item. Do that first.',
  },
};
