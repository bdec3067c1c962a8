import type { ItemContent } from '#itembank/content/item.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { contentStems, folded, likeness, words } from './dutchText.ts';
import { likelyPairs } from './likelyPairs.ts';
import type { Severity } from './lintRule.ts';
import { type LintSubject, lintSubject } from './lintSubject.ts';

/** An item with its code, as it stands in a form or a pool. */
export interface CodedItem {
  readonly code: string;
  readonly content: ItemContent;
}

/** What a rule finds among several items: which of them, and the figure that gave it away. */
export interface FormFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly codes: readonly string[];
  readonly says: Bilingual;
}

interface Read {
  readonly code: string;
  readonly subject: LintSubject;
}

/** Items of which this share of the three-word runs is the same are near-duplicates. */
const nearDuplicate = 0.8;
/** Below this probability a pattern of keys is no chance any more. */
const improbable = 0.01;

/** Reads items together: what only shows when several stand side by side. */
export function lintForm(items: readonly CodedItem[]): FormFinding[] {
  const read = items.map(({ code, content }) => ({ code, subject: lintSubject(content) }));
  return [...longestKeys(read), ...keyPlaces(read), ...nearDuplicates(read), ...cuesAcross(read)];
}

function longestKeys(items: readonly Read[]): FormFinding[] {
  const single = items.filter(({ subject }) => subject.keys.length === 1);
  const longest = single.filter(({ subject: { keys, distractors } }) =>
    distractors.every(({ text }) => text.length < keys[0]!.text.length),
  );
  const chance = single.map(({ subject }) => 1 / subject.options.length);
  if (atLeast(longest.length, chance) >= improbable) return [];
  return [
    {
      rule: 'keysAreLongest',
      severity: 'warning',
      codes: longest.map(({ code }) => code),
      says: {
        nl: `Bij ${longest.length} van ${single.length} items is de sleutel de langste optie, meer dan toeval verklaart.`,
        en: `In ${longest.length} of ${single.length} items the key is the longest option, more than chance explains.`,
      },
    },
  ];
}

function keyPlaces(items: readonly Read[]): FormFinding[] {
  const single = items.filter(({ subject }) => subject.keys.length === 1);
  return ['A', 'B', 'C', 'D'].flatMap((letter): FormFinding[] => {
    const having = single.filter(({ subject }) => subject.options.some(({ id }) => id === letter));
    const here = having.filter(({ subject }) => subject.keys[0]!.id === letter);
    const chance = having.map(({ subject }) => 1 / subject.options.length);
    const often = atLeast(here.length, chance) < improbable;
    const seldom = 1 - atLeast(here.length + 1, chance) < improbable;
    if (!often && !seldom) return [];
    return [
      {
        rule: 'keyPlaces',
        severity: 'warning',
        codes: here.map(({ code }) => code),
        says: {
          nl: `De sleutel staat ${often ? 'te vaak' : 'te zelden'} op ${letter}: ${here.length} van ${having.length}.`,
          en: `The key stands at ${letter} too ${often ? 'often' : 'rarely'}: ${here.length} of ${having.length}.`,
        },
      },
    ];
  });
}

function nearDuplicates(items: readonly Read[]): FormFinding[] {
  const prints = items.map(({ code, subject }) => ({ code, print: wordRuns(subject) }));
  return likelyPairs(prints, ({ print }) => print, nearDuplicate)
    .filter(([one, other]) => likeness(one.print, other.print) >= nearDuplicate)
    .map(([one, other]) => ({
      rule: 'nearDuplicate',
      severity: 'warning' as const,
      codes: [one.code, other.code],
      says: {
        nl: 'Twee items zijn bijna gelijk. Maak er vijanden van of schrap er een.',
        en: 'Two items are almost the same. Make them enemies or drop one.',
      },
    }));
}

/** Runs of three words: what near-copies share and chance likeness does not. */
function wordRuns({ vignette, stem, options }: LintSubject): Set<string> {
  const all = words(folded([vignette, stem, ...options.map(({ text }) => text)].join(' ')));
  return new Set(all.slice(2).map((_, i) => all.slice(i, i + 3).join(' ')));
}

/** The words of one item's key stand together in the case or question of another. */
function cuesAcross(items: readonly Read[]): FormFinding[] {
  const asked = items.map(({ code, subject }) => ({
    code,
    stems: contentStems(`${subject.vignette} ${subject.stem}`),
  }));
  const askedWith = new Map<string, typeof asked>();
  for (const one of asked) {
    for (const word of one.stems) {
      const others = askedWith.get(word);
      if (others) others.push(one);
      else askedWith.set(word, [one]);
    }
  }
  return items.flatMap(({ code, subject: { keys, distractors, vignette, stem } }) => {
    const own = contentStems(`${distractors.map(({ text }) => text).join(' ')} ${vignette} ${stem}`);
    const telling = [...contentStems(keys.map(({ text }) => text).join(' '))].filter(
      (word) => !own.has(word),
    );
    if (telling.length < 3) return [];
    const [rarest = []] = telling
      .map((word) => askedWith.get(word) ?? [])
      .sort((one, other) => one.length - other.length);
    return rarest
      .filter((other) => other.code !== code && telling.every((word) => other.stems.has(word)))
      .map((other) => ({
        rule: 'cueAcross',
        severity: 'warning' as const,
        codes: [code, other.code],
        says: {
          nl: `De vraag van ${other.code} noemt het antwoord op ${code}. Zet ze niet in één toets.`,
          en: `The question of ${other.code} names the answer to ${code}. Keep them out of one test.`,
        },
      }));
  });
}

/** P(X ≥ count) for a sum of independent yes-or-no draws with these probabilities, exactly. */
export function atLeast(count: number, probabilities: readonly number[]): number {
  let distribution = [1];
  for (const p of probabilities) {
    const before = distribution;
    distribution = Array.from(
      { length: before.length + 1 },
      (_, k) => (before[k] ?? 0) * (1 - p) + (before[k - 1] ?? 0) * p,
    );
  }
  return distribution.slice(count).reduce((sum, p) => sum + p, 0);
}
