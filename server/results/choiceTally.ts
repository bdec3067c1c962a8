/** How often each choice was made, by where its maker stood on the scale of the sitting. */
export type ChoiceTally = Map<string, Map<number, number>>;

/** Makers of choices who stood about as high. */
export interface ChoiceGroup {
  readonly from: number;
  readonly to: number;
  /** The mean of where they stood. */
  readonly mean: number;
  readonly answers: number;
  /** The part of them who made each choice, by choice. */
  readonly proportions: Readonly<Record<string, number>>;
}

/** @param at rest score, or ability in logits; kept by tenths, so that a tally stays small */
export function countChoice(tally: ChoiceTally, choice: string, at: number): void {
  const place = Math.round(at * 10) / 10;
  const counts = tally.get(choice) ?? new Map<number, number>();
  tally.set(choice, counts.set(place, (counts.get(place) ?? 0) + 1));
}

/** Few enough groups that each has a fair share of the answers. */
const wantedGroups = 5;

/**
 * The choices by groups of as equal a size as can be: who stands at the same place is in the same group, so there may
 * be fewer groups, of different sizes. Lowest first.
 */
export function choiceGroups(tally: ChoiceTally): ChoiceGroup[] {
  const choices = [...tally.keys()];
  const places = [...new Set([...tally.values()].flatMap((counts) => [...counts.keys()]))].sort(
    (x, y) => x - y,
  );
  const countAt = (place: number, choice: string) => tally.get(choice)!.get(place) ?? 0;
  const everyAt = (place: number) => sum(choices.map((choice) => countAt(place, choice)));
  const total = sum(places.map(everyAt));
  const groups: number[][] = [[]];
  let before = 0;
  let next = 1;
  for (const place of places) {
    groups.at(-1)!.push(place);
    before += everyAt(place);
    if (before < (total * next) / wantedGroups || before === total) continue;
    groups.push([]);
    // Where many stand at one place, the groups they fill are one, and the next is no smaller for it.
    next = Math.floor((before * wantedGroups) / total) + 1;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const answers = sum(group.map(everyAt));
      const partOf = (choice: string) => sum(group.map((place) => countAt(place, choice))) / answers;
      return {
        from: group[0]!,
        to: group.at(-1)!,
        mean: sum(group.map((place) => place * everyAt(place))) / answers,
        answers,
        proportions: Object.fromEntries(choices.map((choice) => [choice, partOf(choice)])),
      };
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
