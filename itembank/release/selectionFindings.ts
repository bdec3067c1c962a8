import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { lintForm } from '#itembank/lint/formRules.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { EnemySet } from './release.ts';
import type { ReleaseCandidate } from './releaseCandidate.ts';
import type { ReleaseFinding } from './releaseFinding.ts';

/** What only shows in the selection as a whole: parameters, sets, enemies, keys, items that give others away. */
export function selectionFindings({
  entries,
  enemies,
  sets,
  unknown,
  uncalibrated,
  measuredBefore,
}: ReleaseCandidate): ReleaseFinding[] {
  const contents = new Map(entries.map(({ version }) => [version.code, version.content]));
  const estimated = entries.filter(({ calibration }) => calibration.origin.kind === 'expertEstimate');
  const found: ReleaseFinding[] = [];
  const add = (
    code: string,
    severity: ReleaseFinding['severity'],
    items: readonly string[],
    says: Bilingual,
  ) => found.push({ code, severity, items, says });

  if (entries.length + uncalibrated.length + unknown.length === 0) {
    add('empty', 'error', [], {
      nl: 'Er zijn nog geen items gekozen.',
      en: 'No items have been chosen yet.',
    });
  }
  for (const code of unknown) {
    add('unknownItem', 'error', [code], {
      nl: 'Staat niet in de itembank. Haal het item weg.',
      en: 'Is not in the item bank. Remove it.',
    });
  }
  for (const code of uncalibrated) {
    add('uncalibrated', 'error', [code], {
      nl: 'Heeft geen ijking. Geef een schatting van de moeilijkheid.',
      en: 'Has no calibration. Estimate its difficulty.',
    });
  }
  for (const code of measuredBefore) {
    add('measuredBefore', 'warning', [code], {
      nl: 'Is gemeten aan een tekst die sindsdien is veranderd. Die meting telt niet voor de tekst van nu.',
      en: 'Was measured with a text that has changed since. That measurement does not count for the present text.',
    });
  }
  if (estimated.length > 0) {
    add('estimated', 'advice', [], {
      nl: `Bij ${estimated.length} van ${entries.length} items is de moeilijkheid geschat, niet gemeten.`,
      en: `For ${estimated.length} of ${entries.length} items the difficulty is estimated, not measured.`,
    });
  }
  for (const { code, codes } of sets) {
    const here = codes.filter((one) => contents.has(one));
    if (here.length > 0 && here.length < codes.length) {
      add('setIncomplete', 'error', codes, {
        nl: `${code} is niet volledig gekozen: kies alle items of geen.`,
        en: `${code} is chosen in part: choose all of its items or none.`,
      });
    }
    if (new Set(here.map((one) => vignetteOf(contents.get(one)!))).size > 1) {
      add('setVignettes', 'error', codes, {
        nl: `De items van ${code} hebben niet dezelfde casus.`,
        en: `The items of ${code} do not have the same case.`,
      });
    }
    if (sets.filter((set) => set.code === code || set.codes.some((one) => codes.includes(one))).length > 1) {
      add('setOverlap', 'error', codes, {
        nl: `${code} heeft een item of een code die ook in een andere groep staat. Een item hoort bij één casus.`,
        en: `${code} has an item or a code that another set has too. An item belongs to one case.`,
      });
    }
    if (enemies.some((set) => set.codes.filter((one) => codes.includes(one)).length > 1)) {
      add('setEnemies', 'error', codes, {
        nl: `In ${code} staan items die niet samen in één toets mogen.`,
        en: `${code} holds items that may not meet in one test.`,
      });
    }
  }
  for (const codes of oneCase(contents, enemies)) {
    if (sets.some((set) => codes.some((one) => set.codes.includes(one)))) continue;
    add('setMissing', 'advice', codes, {
      nl: 'Deze items hebben dezelfde casus. Maak er één groep van, dan staan ze in de toets achter elkaar.',
      en: 'These items have the same case. Make them one set, so that they follow one another in the test.',
    });
  }
  return [...found, ...formFindings(entries, enemies)];
}

/** Items that share a case word for word and may meet in one test. */
function oneCase(contents: ReadonlyMap<string, ItemContent>, enemies: readonly EnemySet[]): string[][] {
  const about = new Map<string, string[]>();
  for (const [code, content] of contents) {
    if (content.vignette === undefined || content.vignette.length === 0) continue;
    const vignette = vignetteOf(content);
    about.set(vignette, [...(about.get(vignette) ?? []), code]);
  }
  const meet = (codes: readonly string[]) =>
    !enemies.some((set) => set.codes.filter((one) => codes.includes(one)).length > 1);
  return [...about.values()].filter((codes) => codes.length > 1 && meet(codes));
}

function vignetteOf({ vignette }: ItemContent): string {
  return canonicalJson(vignette ?? []);
}

/** What the lint says of several items together, except about items that never meet anyway. */
function formFindings(entries: ReleaseCandidate['entries'], enemies: readonly EnemySet[]): ReleaseFinding[] {
  const items = entries.map(({ version: { code, content } }) => ({ code, content }));
  const apart = new Map<string, Set<string>>();
  for (const { codes } of enemies) {
    for (const code of codes) {
      apart.set(code, new Set([...(apart.get(code) ?? []), ...codes]));
    }
  }
  const together = new Set(['nearDuplicate', 'cueAcross']);
  return lintForm(items)
    .filter(({ rule, codes: [one, other] }) => !together.has(rule) || !apart.get(one!)?.has(other!))
    .map(({ rule, severity, codes, says }) => ({ code: rule, severity, items: codes, says }));
}
