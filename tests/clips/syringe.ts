import { at, colour, line, shape } from './drawing.ts';

interface Syringe {
  /** Where the tip of the needle is. */
  readonly x: number;
  readonly y: number;
  /** Direction in which the needle points: 0 is to the right, 90 down. */
  readonly degrees: number;
  /** How far it is filled, 0 to 1. */
  readonly filled: number;
  readonly fluid: string;
  /** Length of the needle, in pixels. */
  readonly needle?: number;
}

const barrel = 104;

/** A syringe with its needle, its plunger standing where the fluid ends. */
export function syringe({ x, y, degrees, filled, fluid, needle = 92 }: Syringe): string {
  const hub = -needle - 14;
  const plunger = hub - barrel * filled;
  return at(
    x,
    y,
    degrees,
    line(`M0 0 L${-needle} 0`, colour.steelEdge, 3) +
      shape(`M${-needle} -5 H${hub} V5 H${-needle} Z`, colour.water, colour.steelEdge, 1.5) +
      shape(`M${hub} -15 H${hub - barrel} V15 H${hub} Z`, '#ffffff', colour.steelEdge, 2) +
      shape(`M${hub} -13 H${plunger} V13 H${hub} Z`, fluid) +
      shape(`M${plunger} -13 h-8 V13 h8 Z`, colour.steelEdge) +
      line(`M${plunger - 8} 0 H${plunger - barrel - 6}`, colour.steelEdge, 5) +
      line(`M${plunger - barrel - 6} -14 V14`, colour.steelEdge, 6) +
      line(`M${hub - barrel} -22 V22`, colour.steelEdge, 4),
  );
}
