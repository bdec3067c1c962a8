import { appendFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { collectedIn } from './collectedIn.ts';
import type { Deviation } from './deviation.ts';

/** What a figure may differ: abs + rel·|expected|. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

/** Compares our figures with those of a golden file, and remembers of each quantity how close it came to its tolerance. */
export class Comparison {
  readonly #file: string;
  readonly #part: string;
  readonly #quantities = new Map<string, Deviation>();
  count = 0;
  worst = 0;
  worstAt = '';

  /**
   * @param file the golden file, without `.json`
   * @param part which part of it, or by what road, where the name of a quantity does not say so
   */
  constructor(file: string, part = '') {
    this.#file = file;
    this.#part = part;
  }

  /** The deviation as a fraction of the tolerance; above 1 is too much. */
  check(
    quantity: string,
    actual: number,
    expected: number,
    { abs = 0, rel = 0 }: Tolerance,
    at: string,
  ): number {
    const allowed = abs + rel * Math.abs(expected);
    const deviation = actual === expected ? 0 : Math.abs(actual - expected);
    // Not a number is as bad as can be; as such it would compare with nothing and hide the worst so far.
    const share = deviation === 0 ? 0 : Number.isNaN(deviation / allowed) ? Infinity : deviation / allowed;
    this.#remember(quantity, { deviation, allowed, share, at: `${at}: ${actual} for ${expected}` });
    return share;
  }

  /** For what must be the very same: an item chosen, a decision, a count. Fails at once. */
  same(quantity: string, actual: unknown, expected: unknown, at: string): void {
    const differs = isDeepStrictEqual(actual, expected) ? 0 : Infinity;
    this.#remember(quantity, { deviation: differs, allowed: 0, share: differs, at });
    expect(actual, `${quantity}, ${at}`).toEqual(expected);
  }

  /** To be called when all is compared. */
  report(): void {
    const collector = process.env[collectedIn];
    if (collector === undefined) return;
    for (const deviation of this.#quantities.values()) {
      appendFileSync(collector, `${JSON.stringify(deviation)}\n`);
    }
  }

  #remember(quantity: string, now: Pick<Deviation, 'deviation' | 'allowed' | 'share' | 'at'>): void {
    const name = this.#part === '' ? quantity : `${this.#part}: ${quantity}`;
    const known = this.#quantities.get(name);
    const compared = (known?.compared ?? 0) + 1;
    // Of figures that agree to the last digit, the tightest tolerance is the one to print.
    const worse =
      !known || now.share > known.share || (now.share === known.share && now.allowed < known.allowed);
    const file = this.#file;
    this.#quantities.set(name, { ...(worse ? now : known), file, quantity: name, compared });
    this.count++;
    if (now.share > this.worst) [this.worst, this.worstAt] = [now.share, `${quantity}, ${now.at}`];
  }
}
