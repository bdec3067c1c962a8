/** A sentence that stands under the clip for a while, in seconds from its start. */
export interface Caption {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A short schematic animation, drawn frame by frame: the same moment always gives the same picture. */
export interface Scene {
  /** File name without extension; it never says what the answer is. */
  readonly name: string;
  readonly seconds: number;
  /** What happens, for who cannot see it; never what it means. */
  readonly captions: readonly Caption[];
  /** The moment that stands still before the clip is played. */
  readonly posterAt: number;
  /** The SVG elements at a moment, on a canvas of 640 by 360. */
  readonly draw: (seconds: number) => string;
}
