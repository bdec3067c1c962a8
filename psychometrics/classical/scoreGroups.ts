/**
 * Divides persons into groups of equal size by score, the lowest first; persons with the same score stay in the order
 * in which they were given. Where the number does not divide, the first groups are no larger than the last.
 *
 * @param groups e.g. 3 for thirds
 * @returns the group of each person, from 0
 */
export function scoreGroups(scores: ArrayLike<number>, groups: number): Uint16Array {
  if (!(Number.isInteger(groups) && groups >= 1)) throw new RangeError(`${groups} is not a number of groups`);
  const order = Array.from({ length: scores.length }, (_, person) => person);
  order.sort((one, two) => scores[one]! - scores[two]! || one - two);
  const groupOf = new Uint16Array(scores.length);
  order.forEach((person, rank) => {
    groupOf[person] = Math.floor((rank * groups) / scores.length);
  });
  return groupOf;
}
