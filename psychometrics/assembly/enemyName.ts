/** How messages name the k-th enemy set. */
export function enemyName(k: number): string {
  return `enemies ${k + 1}`;
}
