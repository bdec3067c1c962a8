/**
 * Looks for a word inside other words, allowing one typing error: a letter wrong, missing or too many, or two
 * neighbours that changed places. So "onsteking" is found in "longontsteking".
 *
 * Bit i of a state says that the pattern up to and including letter i ends at this letter of the text.
 *
 * @param pattern of at most 31 letters, the bits of a state
 * @see Wu & Manber (1992), Fast text searching allowing errors, Communications of the ACM 35(10)
 */
export function withinOneEdit(pattern: string): (word: string) => boolean {
  const places = new Int32Array(0x10000); // by code unit: looked up for every letter of every word
  for (let i = 0; i < pattern.length; i++) places[pattern.charCodeAt(i)]! |= 1 << i;
  const whole = 1 << (pattern.length - 1);

  return (word) => {
    let exact = 0;
    let exactBefore = 0;
    let once = 1; // the first letter may be the one that is missing
    let lastHere = 0;
    for (let i = 0; i < word.length; i++) {
      const here = places[word.charCodeAt(i)]!;
      const next = ((exact << 1) | 1) & here;
      once =
        (((once << 1) | 1) & here) |
        exact | // a letter too many
        ((exact << 1) | 1) | // another letter
        (next << 1) | // a letter missing
        (((((exactBefore << 1) | 1) & here) << 1) & lastHere); // neighbours that changed places
      exactBefore = exact;
      exact = next;
      lastHere = here;
      if (((exact | once) & whole) !== 0) return true;
    }
    return false;
  };
}
