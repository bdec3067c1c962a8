/**
 * Variables in order of their dual ratio, smallest first; equal ratios by lowest variable. A binary heap,
 * because a ratio test mostly needs only the first few.
 */
export class RatioQueue {
  readonly #variable: Int32Array;
  readonly #ratio: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#variable = new Int32Array(capacity);
    this.#ratio = new Float64Array(capacity);
  }

  clear(): void {
    this.#size = 0;
  }

  /** Adds a variable; call `order` once before taking any. */
  add(variable: number, ratio: number): void {
    this.#variable[this.#size] = variable;
    this.#ratio[this.#size++] = ratio;
  }

  order(): void {
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  /** Takes out the variable with the smallest ratio; −1 when none is left. */
  take(): number {
    if (this.#size === 0) return -1;
    const first = this.#variable[0]!;
    this.#size--;
    this.#variable[0] = this.#variable[this.#size]!;
    this.#ratio[0] = this.#ratio[this.#size]!;
    this.#sink(0);
    return first;
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) return;
      if (child + 1 < this.#size && this.#before(child + 1, child)) child++;
      if (!this.#before(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #before(x: number, y: number): boolean {
    const difference = this.#ratio[x]! - this.#ratio[y]!;
    return difference < 0 || (difference === 0 && this.#variable[x]! < this.#variable[y]!);
  }

  #swap(x: number, y: number): void {
    const [variable, ratio] = [this.#variable[x]!, this.#ratio[x]!];
    this.#variable[x] = this.#variable[y]!;
    this.#ratio[x] = this.#ratio[y]!;
    this.#variable[y] = variable;
    this.#ratio[y] = ratio;
  }
}
