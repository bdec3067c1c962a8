import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawable, drawSample } from './drawSample.ts';

const institutes = ['Groningen', 'Leiden', 'UMC Utrecht'];

const people = fc
  .array(
    fc.record({
      institute: fc.constantFrom(...institutes),
      group: fc.integer({ min: 0, max: 5 }),
      extraMinutes: fc.constantFrom(0, 0, 0, 30),
    }),
    { maxLength: 200 },
  )
  .map((rows) =>
    rows.map((row, i): Drawable => ({ ...row, attemptId: `attempt-${i}`, number: `HN${1000 + i}` })),
  );
const places = fc
  .tuple(...institutes.map(() => fc.integer({ min: 0, max: 60 })))
  .map((counts) => new Map(institutes.map((institute, i) => [institute, counts[i]!])));
const rules = fc.record({
  share: fc.integer({ min: 1, max: 100 }),
  accommodations: fc.constantFrom('drawn' as const, 'supervised' as const, 'home' as const),
});
const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);

describe('the draw of who sits under supervision', () => {
  test('[DRW1] the same seed gives the same sample, in whatever order the roster stands', () => {
    fc.assert(
      fc.property(
        people,
        places,
        rules,
        seeds,
        fc.infiniteStream(fc.nat()),
        (all, seats, how, seed, order) => {
          const shuffled = all
            .map((person) => ({ person, at: order.next().value as number }))
            .toSorted((x, y) => x.at - y.at)
            .map(({ person }) => person);
          expect(drawSample(shuffled, seats, how, seed)).toEqual(drawSample(all, seats, how, seed));
        },
      ),
    );
  });

  test('[DRW2] every stratum is within one person of its quota, and the quotas are in proportion', () => {
    fc.assert(
      fc.property(people, places, rules, seeds, (all, seats, how, seed) => {
        const { strata, supervised } = drawSample(all, seats, how, seed);
        for (const { institute, group, candidates, quota, drawn } of strata) {
          expect(Math.abs(drawn - quota)).toBeLessThan(1);
          expect(drawn).toBeLessThanOrEqual(candidates);
          const sameInstitute = strata.filter((stratum) => stratum.institute === institute);
          const sum = (of: (stratum: (typeof strata)[number]) => number) =>
            sameInstitute.reduce((total, stratum) => total + of(stratum), 0);
          const everyone = sum((stratum) => stratum.candidates);
          const part = everyone === 0 ? 0 : sum((stratum) => stratum.drawn) / everyone;
          expect(quota).toBeCloseTo(part * candidates, 6);
          const chosen = all.filter(
            (person) =>
              person.institute === institute &&
              person.group === group &&
              (how.accommodations === 'drawn' || person.extraMinutes === 0) &&
              supervised.includes(person.attemptId),
          );
          expect(chosen).toHaveLength(drawn);
        }
      }),
    );
  });

  test('[DRW3] never more are drawn than there are places, and what falls short is told', () => {
    fc.assert(
      fc.property(people, places, rules, seeds, (all, seats, how, seed) => {
        const { supervised, short } = drawSample(all, seats, how, seed);
        for (const institute of institutes) {
          const own = all.filter((person) => person.institute === institute);
          const set = own.filter(
            ({ extraMinutes }) => extraMinutes > 0 && how.accommodations === 'supervised',
          );
          const part = own.filter(({ extraMinutes }) => extraMinutes === 0 || how.accommodations === 'drawn');
          const asked = Math.round((part.length * how.share) / 100) + set.length;
          const here = own.filter(({ attemptId }) => supervised.includes(attemptId)).length;
          expect(here).toBe(Math.max(Math.min(asked, seats.get(institute)!), set.length));
          expect(short.some((one) => one.institute === institute)).toBe(asked > seats.get(institute)!);
        }
      }),
    );
  });

  test('[DRW4] who has extra time is set under supervision or at home when the rules say so', () => {
    fc.assert(
      fc.property(people, places, rules, seeds, (all, seats, how, seed) => {
        const { supervised } = drawSample(all, seats, how, seed);
        if (how.accommodations === 'drawn') return;
        for (const { attemptId, extraMinutes } of all) {
          if (extraMinutes > 0)
            expect(supervised.includes(attemptId)).toBe(how.accommodations === 'supervised');
        }
      }),
    );
  });

  test('[DRW5] over many seeds everyone of a stratum is drawn equally often', () => {
    const all = Array.from({ length: 12 }, (_, i) => ({
      attemptId: `attempt-${i}`,
      number: `HN${i}`,
      institute: 'Leiden',
      group: i % 2,
      extraMinutes: 0,
    }));
    const times = new Map<string, number>();
    const draws = 2_000;
    for (let i = 0; i < draws; i++) {
      const how = { share: 25, accommodations: 'drawn' } as const;
      const { supervised } = drawSample(all, new Map([['Leiden', 12]]), how, `seed ${i}`);
      for (const id of supervised) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Three of twelve: 500 each, standard deviation about 19.
    for (const { attemptId } of all) expect(Math.abs(times.get(attemptId)! - 500)).toBeLessThan(100);
  });

  test('[DRW6] somebody who comes late to one institute moves nobody of another', () => {
    fc.assert(
      fc.property(people, places, rules, seeds, (all, seats, how, seed) => {
        const late = { attemptId: 'late', number: 'HN9', institute: 'Leiden', group: 2, extraMinutes: 0 };
        const elsewhere = (ids: readonly string[]) =>
          ids.filter((id) => all.find(({ attemptId }) => attemptId === id)?.institute !== 'Leiden');
        const before = drawSample(all, seats, how, seed);
        const after = drawSample([...all, late], seats, how, seed);
        expect(elsewhere(after.supervised).filter((id) => id !== 'late')).toEqual(
          elsewhere(before.supervised),
        );
      }),
    );
  });
});
