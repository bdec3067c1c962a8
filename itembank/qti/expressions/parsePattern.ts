/** A regular expression as a tree. */
export type PatternNode =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most?: number };

type Test = (character: string) => boolean;

const mostRepeats = 1000;
const deepest = 50;
const notPattern = Symbol('not a pattern');

const classes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: ' \\t\\n\\r',
  i: '\\p{L}_:',
  c: '\\p{L}\\p{M}\\p{Nd}._:·-',
};
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Reads a regular expression of XML Schema (part 2, appendix F). A `^` in front and a `$` at the end are no
 * characters here, as they would be there: exports write them as anchors, which change nothing for a pattern
 * that must match the whole text.
 *
 * @returns undefined for what is no pattern, and for blocks (`\p{IsGreek}`), look-around and back references
 */
export function parsePattern(pattern: string): PatternNode | undefined {
  const characters = [...pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')];
  try {
    const reader = new PatternReader(characters);
    return reader.whole();
  } catch (error) {
    if (error === notPattern) return undefined;
    throw error;
  }
}

class PatternReader {
  private at = 0;
  private depth = 0;
  private readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    this.characters = characters;
  }

  whole(): PatternNode {
    const node = this.choice();
    if (this.at < this.characters.length) throw notPattern;
    return node;
  }

  private choice(): PatternNode {
    if (++this.depth > deepest) throw notPattern;
    const options = [this.sequence()];
    while (this.took('|')) options.push(this.sequence());
    this.depth--;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.characters.length && this.next !== '|' && this.next !== ')')
      parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): PatternNode {
    const part = this.atom();
    const mark = this.next;
    if (mark === '?' || mark === '*' || mark === '+') {
      this.at++;
      return { kind: 'repeat', part, least: mark === '+' ? 1 : 0, ...(mark === '?' && { most: 1 }) };
    }
    return mark === '{' ? this.counted(part) : part;
  }

  private counted(part: PatternNode): PatternNode {
    const [whole, least, comma, most] =
      /^\{(\d{1,5})(,)?(\d{1,5})?\}/.exec(this.characters.slice(this.at, this.at + 14).join('')) ?? [];
    if (whole === undefined) throw notPattern;
    this.at += whole.length;
    const low = Number(least);
    const high = comma === undefined ? low : most === undefined ? undefined : Number(most);
    if (low > mostRepeats || (high ?? 0) > mostRepeats || (high ?? low) < low) throw notPattern;
    return { kind: 'repeat', part, least: low, ...(high !== undefined && { most: high }) };
  }

  private atom(): PatternNode {
    const character = this.take();
    switch (character) {
      case '(': {
        if (this.next === '?' && this.characters[this.at + 1] !== ':') throw notPattern;
        if (this.next === '?') this.at += 2; // (?:…), written by those used to other dialects
        const inside = this.choice();
        if (!this.took(')')) throw notPattern;
        return inside;
      }
      case '[':
        return { kind: 'character', test: this.bracket() };
      case '.':
        return { kind: 'character', test: (one) => one !== '\n' && one !== '\r' };
      case '\\':
        return { kind: 'character', test: this.escape() };
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        throw notPattern;
      default:
        return { kind: 'character', test: (one) => one === character };
    }
  }

  /** `[a-z]`, `[^…]`, and what is taken away again: `[a-z-[aeiou]]`. */
  private bracket(): Test {
    const negated = this.took('^');
    const tests: Test[] = [];
    let without: Test | undefined;
    while (!this.took(']')) {
      if (this.next === '-' && this.characters[this.at + 1] === '[') {
        this.at += 2;
        without = this.bracket();
        continue;
      }
      tests.push(this.range());
    }
    if (tests.length === 0) throw notPattern;
    return (one) => tests.some((test) => test(one)) !== negated && !without?.(one);
  }

  private range(): Test {
    const first = this.take();
    if (first === '\\' && !this.isLiteralEscape()) return this.escape();
    const low = first === '\\' ? this.literalEscape() : first;
    const after = this.characters[this.at + 1];
    if (this.next !== '-' || after === ']' || after === '[' || after === undefined)
      return (one) => one === low;
    this.at++;
    const last = this.take();
    const high = last === '\\' ? this.literalEscape() : last;
    const [from, to] = [low.codePointAt(0)!, high.codePointAt(0)!];
    if (from > to) throw notPattern;
    return (one) => one.codePointAt(0)! >= from && one.codePointAt(0)! <= to;
  }

  private escape(): Test {
    if (this.isLiteralEscape()) {
      const literal = this.literalEscape();
      return (one) => one === literal;
    }
    const letter = this.take();
    if (letter === 'p' || letter === 'P') return this.category(letter === 'P');
    const negated = letter !== letter.toLowerCase();
    const set = classes[letter.toLowerCase()];
    if (letter.toLowerCase() === 'w') return tested(/^[^\p{P}\p{Z}\p{C}]$/u, negated);
    if (set === undefined) throw notPattern;
    return tested(new RegExp(`^[${set}]$`, 'u'), negated);
  }

  private category(negated: boolean): Test {
    const [whole, name] =
      /^\{(\p{Lu}\p{Ll}?)\}/u.exec(this.characters.slice(this.at, this.at + 4).join('')) ?? [];
    if (
      whole === undefined ||
      !/^([LMNPZSC]|L[ultmo]|M[nce]|N[dlo]|P[cdseifo]|Z[slp]|S[mcko]|C[cfon])$/.test(name!)
    ) {
      throw notPattern;
    }
    this.at += whole.length;
    return tested(new RegExp(`^\\p{${name}}$`, 'u'), negated);
  }

  private isLiteralEscape(): boolean {
    return this.next !== undefined && /^[nrt\\|.?*+(){}[\]^$\-/]$/.test(this.next);
  }

  private literalEscape(): string {
    if (!this.isLiteralEscape()) throw notPattern;
    const letter = this.take();
    return controls[letter] ?? letter;
  }

  private get next(): string | undefined {
    return this.characters[this.at];
  }

  private took(character: string): boolean {
    if (this.next !== character) return false;
    this.at++;
    return true;
  }

  private take(): string {
    const character = this.characters[this.at++];
    if (character === undefined) throw notPattern;
    return character;
  }
}

function tested(expression: RegExp, negated: boolean): Test {
  return (one) => expression.test(one) !== negated;
}
