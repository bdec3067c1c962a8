/** The few colours all clips share; every pair that meets differs in lightness too. */
export const colour = {
  paper: '#fbfaf7',
  skin: '#f6ddcd',
  skinEdge: '#9a6a52',
  flesh: '#e8b7a4',
  fleshEdge: '#a4624c',
  bone: '#f6efdc',
  boneEdge: '#6b5d3e',
  steel: '#c9d2da',
  steelEdge: '#42515f',
  water: '#7db7e0',
  ink: '#173a5e',
} as const;

/** How far a movement is between two moments: 0 before, 1 after, slow at both ends. */
export function progress(seconds: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (seconds - from) / (to - from)));
  return x * x * (3 - 2 * x);
}

export function between(start: number, end: number, part: number): number {
  return start + (end - start) * part;
}

export function shape(d: string, fill: string, edge = 'none', width = 2.5): string {
  return `<path d="${d}" fill="${fill}" stroke="${edge}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

export function line(d: string, edge: string, width = 3): string {
  return shape(d, 'none', edge, width);
}

export function circle(x: number, y: number, r: number, fill: string, edge = 'none', width = 2.5): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${edge}" stroke-width="${width}"/>`;
}

export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="19" text-anchor="${anchor}" fill="${colour.ink}">${text}</text>`;
}

/** A thin line from a label to what it names. */
export function pointer(fromX: number, fromY: number, toX: number, toY: number): string {
  return line(`M${fromX} ${fromY} L${toX} ${toY}`, colour.ink, 1.5) + circle(toX, toY, 3, colour.ink);
}

export function at(x: number, y: number, degrees: number, content: string): string {
  return `<g transform="translate(${x} ${y}) rotate(${degrees})">${content}</g>`;
}

/** Shown in part, between 0 (not) and 1. */
export function faded(opacity: number, content: string): string {
  return `<g opacity="${opacity.toFixed(3)}">${content}</g>`;
}
