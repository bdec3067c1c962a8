/** Draws a number uniformly from [0, 1). */
export type Random = () => number;

/**
 * A generator that gives the same numbers for the same seed, on every machine: sfc32 with 128 bits of
 * state. Good enough for simulation and shuffling; not for secrets.
 *
 * @param seed any text, or a whole number; different seeds give unrelated streams
 * @returns numbers in [0, 1) with 32 random bits
 * @see Doty-Humphrey (2010), PractRand: sfc32; passes PractRand to at least 16 TB
 */
export function seededRandom(seed: string | number): Random {
  let [a, b, c, counter] = hash128(String(seed));
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

/** The items in an order drawn at random: Fisher–Yates (Durstenfeld 1964). The input is left alone. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}

/** Four 32-bit words from a text: FNV-1a with four offsets, each finished with MurmurHash3's mixer. */
function hash128(text: string): [number, number, number, number] {
  const word = (offset: number) => {
    let hash = 0x811c9dc5 ^ offset;
    for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) | 0;
  };
  return [word(0), word(0x9e3779b9), word(0x3c6ef372), word(0xdaa66d2b)];
}
