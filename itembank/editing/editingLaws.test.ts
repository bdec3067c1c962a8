import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DraftCommand,
  decideDraft,
  decideRelease,
  type ReleaseCommand,
} from '#itembank/release/decideRelease.ts';
import { type Release, releaseHash } from '#itembank/release/release.ts';
import { releaseCandidate } from '#itembank/release/releaseCandidate.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import type { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import type { Step } from '#itembank/taxonomy/lifeCycle.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { textItem } from '#tests/support/textItem.ts';
import { type Actor, decideEdit, type EditCommand } from './decideEdit.ts';
import type { EditEvent } from './editEvent.ts';
import { afterEvent, authorsOf, currentVersion, editedItem } from './editedItem.ts';
import type { Hat } from './stage.ts';

/**
 * Anything six people with any hats might do to two items while sources get new editions and time goes by. What a
 * released item has behind it is counted here from the bare events, not by the code that guards it.
 */
/** Each their own work, and one who would do everything. */
const hatsOf: Readonly<Record<string, readonly Hat[]>> = {
  anna: ['author'],
  bram: ['reviewer'],
  carla: ['reviewer'],
  dirk: ['reviewer', 'committee'],
  els: ['committee'],
  frank: ['author', 'reviewer', 'committee'],
};
const actors = fc
  .constantFrom('anna', 'anna', 'bram', 'bram', 'carla', 'carla', 'dirk', 'els', 'els', 'frank')
  .map((person): Actor => ({ person, hats: new Set(hatsOf[person]) }));
const editions = ['2020', '2026'];
const contentOf = (word: string, edition: string, reviewBy: string) => ({
  ...textItem({ vignette: `Meneer De Boer, 61 jaar, heeft ${word}.` }),
  sources: [
    {
      kind: 'nhgStandard' as const,
      title: 'NHG-Standaard Artrose',
      number: 'M999',
      edition,
      passage: 'Beleid',
    },
  ],
  reviewBy,
});
/** What every item first says of the patient. */
const first = 'pijn en ≥ 38 °C';
const contents = fc
  .tuple(
    fc.constantFrom(first, 'Pijn en ≥ 38 °C', 'pijn en < 38 °C', 'koorts'),
    fc.constantFrom(...editions),
    fc.constantFrom('2026-12-31', '2029-01-01', '2029-06-01', '9999-12-31'),
  )
  .map(([word, edition, reviewBy]) => contentOf(word, edition, reviewBy));

const saves = fc.record({
  kind: fc.constant('save' as const),
  content: contents,
  change: fc.constant('metadata' as const),
  reason: fc.constant('Een reden.'),
});
const reviews = fc.record({
  kind: fc.constant('review' as const),
  review: fc.constantFrom('content' as const, 'technical' as const),
  verdict: fc.constantFrom('agreed' as const, 'agreed' as const, 'agreed' as const, 'revise' as const),
  remark: fc.constant(''),
});
const steps = fc.record({
  kind: fc.constant('step' as const),
  step: fc.constantFrom<Step>(
    'submit',
    'submit',
    'pass',
    'pass',
    'pass',
    'pass',
    'makeAvailable',
    'makeAvailable',
    'pilot',
    'rest',
    'revise',
  ),
  reason: fc.constant(''),
});
/** A command that often fits, so that runs get far enough to be worth judging. */
const commands: fc.Arbitrary<EditCommand> = fc.oneof(
  { weight: 1, arbitrary: saves },
  { weight: 6, arbitrary: reviews },
  { weight: 10, arbitrary: steps },
);
/** What people who know the way would do; most of it fits at some stage. */
const agreed = (review: 'content' | 'technical'): EditCommand => ({
  kind: 'review',
  review,
  verdict: 'agreed',
  remark: '',
});
const stepTo = (step: Step): EditCommand => ({ kind: 'step', step, reason: '' });
const as = (person: string): Actor => ({ person, hats: new Set(hatsOf[person]) });
const sensible: readonly (readonly [Actor, EditCommand])[] = [
  [as('anna'), stepTo('submit')],
  [as('bram'), agreed('content')],
  [as('carla'), agreed('content')],
  [as('dirk'), agreed('technical')],
  [as('anna'), stepTo('pass')],
  [as('els'), stepTo('pilot')],
  [as('els'), stepTo('makeAvailable')],
  [as('frank'), agreed('content')],
  [
    as('frank'),
    {
      kind: 'save',
      content: contentOf('Pijn en ≥ 38 °C', '2020', '2029-01-01'),
      change: 'metadata',
      reason: 'Een hoofdletter.',
    },
  ],
];

const codes = ['LHK-900', 'LHK-901'];
const selecting = (...some: string[]): ReleaseSelection => ({
  name: 'Proef',
  pool: 'lhk',
  codes: some,
  enemies: [],
  sets: [],
  embargoes: [],
  restMonths: 0,
  estimates: codes.map((code) => ({ code, b: 0, by: 'Redactie', on: '2026-01-01' })),
  measurements: [],
});
const change = (...some: string[]): DraftCommand => ({ kind: 'change', selection: selecting(...some) });
const fresh: ReleaseDraft = {
  id: '00000000-0000-4000-8000-000000000000',
  selection: selecting('LHK-900'),
  authors: ['anna'],
  state: { kind: 'open' },
};
/** `look` is to read the draft: what is proposed or approved afterwards is what was seen then. */
const commandsOnReleases = fc.constantFrom(
  'look' as const,
  'propose' as const,
  'approve' as const,
  { kind: 'sendBack' } as const,
  change('LHK-900'),
  change('LHK-901'),
  change('LHK-900', 'LHK-901'),
);
type Happening =
  | { kind: 'edit'; item: number; actor: Actor; command: EditCommand; stale: boolean }
  | { kind: 'edition' }
  | { kind: 'newYear' }
  | { kind: 'release'; actor: Actor; command: 'look' | ReleaseCommand['kind'] | DraftCommand };
const released = (actor: string, command: 'look' | ReleaseCommand['kind'] | DraftCommand): Happening => ({
  kind: 'release',
  actor: as(actor),
  command,
});
/** What people who know the way do one after the other. */
const wholeRelease = fc
  .constantFrom(...codes)
  .map((code) => [
    released('anna', change(code)),
    released('anna', 'look'),
    released('anna', 'propose'),
    released('els', 'approve'),
  ]);

/** From concept to available, as far as the item lets itself. */
const wholeLife = fc.integer({ min: 0, max: 1 }).map((item) =>
  [0, 1, 2, 4, 3, 4, 5, 6].map((which): Happening => {
    const [actor, command] = sensible[which]!;
    return { kind: 'edit', item, actor, command, stale: false };
  }),
);

/** An author alone gives an item more time: back to concept, a later date, and on as if nothing had changed. */
const laterDate = fc.integer({ min: 0, max: 1 }).map((item) =>
  (
    [
      [as('anna'), stepTo('revise')],
      [
        as('anna'),
        {
          kind: 'save',
          content: contentOf(first, '2020', '2029-06-01'),
          change: 'metadata',
          reason: 'Een latere datum.',
        },
      ],
      [as('anna'), stepTo('submit')],
      [as('anna'), stepTo('pass')],
      [as('anna'), stepTo('pass')],
      [as('els'), stepTo('makeAvailable')],
    ] as const
  ).map(([actor, command]): Happening => ({ kind: 'edit', item, actor, command, stale: false })),
);

/** Someone turns a sign around, and calls that nothing, just before a release. */
const turnedRelease = fc.tuple(fc.integer({ min: 0, max: 1 }), wholeRelease).map(([item, release]) => [
  {
    kind: 'edit' as const,
    item,
    actor: as('frank'),
    command: {
      kind: 'save' as const,
      content: contentOf('pijn en < 38 °C', '2020', '2029-01-01'),
      change: 'metadata' as const,
      reason: 'Een ander teken.',
    },
    stale: false,
  },
  ...release,
]);

const happenings = fc
  .array(
    fc.oneof<fc.MaybeWeightedArbitrary<Happening | Happening[]>[]>(
      {
        weight: 20,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          item: fc.integer({ min: 0, max: 1 }),
          actor: actors,
          command: commands,
          stale: fc.boolean(),
        }),
      },
      {
        weight: 40,
        arbitrary: fc
          .record({ item: fc.integer({ min: 0, max: 1 }), which: fc.integer({ min: 0, max: 8 }) })
          .map(({ item, which }) => {
            const [actor, command] = sensible[which]!;
            return { kind: 'edit' as const, item, actor, command, stale: false };
          }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('edition' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('newYear' as const) }) },
      {
        weight: 8,
        arbitrary: fc
          .tuple(actors, commandsOnReleases)
          .map(([actor, command]) => ({ kind: 'release' as const, actor, command })),
      },
      { weight: 8, arbitrary: wholeRelease },
      { weight: 2, arbitrary: wholeLife },
      { weight: 1, arbitrary: laterDate },
      { weight: 1, arbitrary: turnedRelease },
    ),
    { minLength: 120, maxLength: 200 },
  )
  .map((all): Happening[] => all.flat());

describe('any sequence of edits, reviews and releases', () => {
  test('[ED11] never releases an item without two reviewers and a third, untried, on a date nobody else agreed to, or with an expired source; and no release changes', () => {
    let count = 0;
    fc.assert(
      fc.property(happenings, (all) => {
        const content = contentOf(first, '2020', '2029-01-01');
        const logs: EditEvent[][] = [
          [{ type: 'created', by: 'anna', content }],
          // Copied by Anna from what Frank wrote.
          [{ type: 'created', by: 'anna', content, originAuthors: ['frank'] }],
        ];
        const items = codes.map((code, i) => editedItem(code, logs[i]!));
        const happened = (i: number, event: EditEvent) => {
          logs[i]!.push(event);
          items[i] = afterEvent(items[i]!, event);
        };
        let context = { today: '2026-11-22', currentEdition: new Map([['M999', '2020']]) };
        let draft: ReleaseDraft = fresh;
        let seen = '';
        const wrote = new Set(['anna']);
        const frozen: { release: Release; text: string }[] = [];
        for (const one of all) {
          if (one.kind === 'edition') context = { ...context, currentEdition: new Map([['M999', '2026']]) };
          else if (one.kind === 'newYear') context = { ...context, today: '2027-01-01' };
          else if (one.kind === 'edit') {
            const item = items[one.item]!;
            const basedOn = item.versions.length - (one.stale && item.versions.length > 1 ? 1 : 0);
            const decision = decideEdit(item, one.command, one.actor, basedOn, context);
            if (decision.kind === 'accepted') happened(one.item, decision.event);
          } else {
            const bank = { items: new Map(items.map((item) => [item.code, item])), released: new Map() };
            if (one.command === 'look') seen = releaseCandidate(draft.selection, bank).hash;
            else {
              const decision =
                typeof one.command === 'object'
                  ? decideDraft(draft, one.command, one.actor)
                  : decideRelease(
                      draft,
                      { kind: one.command, hash: seen, release: 'lhk-proef' },
                      one.actor,
                      bank,
                      { ...context, inOtherPools: new Set(), blocked: false },
                    );
              if (decision.kind === 'refused') continue;
              draft = decision.draft;
              if (typeof one.command === 'object' && one.command.kind === 'change')
                wrote.add(one.actor.person);
              if (decision.kind === 'accepted') continue;
              const { release } = decision;
              for (const { version } of release.entries) {
                const i = codes.indexOf(version.code);
                expect(judged(logs[i]!, context)).toEqual([]);
                expect(version).toEqual(itemVersion(version.code, currentVersion(items[i]!).content));
                expect(authorsOf(items[i]!), 'who approved wrote none of it').not.toContain(one.actor.person);
                happened(i, { type: 'released', release: release.id, version: items[i]!.versions.length });
              }
              expect(wrote, 'who approved chose none of it').not.toContain(one.actor.person);
              frozen.push({ release, text: JSON.stringify(release) });
              draft = fresh;
              wrote.clear();
              wrote.add('anna');
              count++;
            }
          }
        }
        for (const { release, text } of frozen) {
          expect(JSON.stringify(release)).toBe(text);
          expect(releaseHash(release)).toBe(release.hash);
        }
      }),
      { numRuns: 100 },
    );
    expect(count, 'runs that got as far as a release').toBeGreaterThan(20);
  }, 120_000);
});

/** What the bare events of an item say against releasing it. */
function judged(
  log: readonly EditEvent[],
  { today, currentEdition }: { today: string; currentEdition: ReadonlyMap<string, string> },
): string[] {
  const texts = textsOf(log);
  const last = texts.at(-1)!.content;
  const words = (content: typeof last) => JSON.stringify([content.vignette, content.sources]).toLowerCase();
  const writers = new Set(
    texts.flatMap((event) => [event.by, ...((event.type === 'created' && event.originAuthors) || [])]),
  );
  const said = (content: typeof last) => JSON.stringify(content.vignette).toLowerCase();
  const isTried = log.some(
    (event, i) =>
      ((event.type === 'stepped' && event.step === 'pilot') || event.type === 'released') &&
      [textsOf(log.slice(0, i)).at(-1)!, ...textsOf(log.slice(i))].every(
        ({ content }) => said(content) === said(last),
      ),
  );
  const agreed = (kind: string) =>
    new Set(
      log.flatMap((event) =>
        event.type === 'reviewed' &&
        event.kind === kind &&
        event.verdict === 'agreed' &&
        !writers.has(event.by) &&
        words(texts[event.version - 1]!.content) === words(last) &&
        (kind === 'technical' || texts[event.version - 1]!.content.reviewBy >= last.reviewBy)
          ? [event.by]
          : [],
      ),
    ).size;
  return [
    ...(agreed('content') < 2 ? ['fewer than two content reviewers'] : []),
    ...(agreed('technical') < 1 ? ['no technical reviewer'] : []),
    ...(last.sources.some(({ number, edition }) => currentEdition.get(number!) !== edition)
      ? ['an expired source']
      : []),
    ...(last.reviewBy < today ? ['past review'] : []),
    ...(last.reviewBy === '9999-12-31' ? ['never to be reviewed'] : []),
    ...(isTried ? [] : ['never tried out']),
  ];
}

function textsOf(log: readonly EditEvent[]) {
  return log.flatMap((event) => (event.type === 'created' || event.type === 'saved' ? [event] : []));
}
