/** The elements a drawing may be made of: shapes, text, gradients and groups. Nothing that runs, fetches or embeds. */
export const drawingElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath marker
   linearGradient radialGradient stop clipPath mask pattern switch`.split(/\s+/),
);

/** The elements whose text is shown or read aloud. */
export const textElements: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'title', 'desc']);

const presentation =
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule mask
  font-family font-size font-weight font-style font-variant text-anchor text-decoration letter-spacing word-spacing
  dominant-baseline alignment-baseline baseline-shift marker-start marker-mid marker-end stop-color stop-opacity
  vector-effect paint-order shape-rendering text-rendering overflow`.split(/\s+/);

const geometry =
  `id href viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points transform rotate
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  preserveAspectRatio clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient
  pathLength textLength lengthAdjust startOffset role aria-label aria-hidden`.split(/\s+/);

/** What those elements may say of themselves; anything else is left out. */
export const drawingAttributes: ReadonlySet<string> = new Set([...geometry, ...presentation]);

const styles = new Set(presentation);

/** The declarations of a style attribute that say how a shape looks. */
export function harmlessStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([property, value]) => styles.has(property ?? '') && value !== undefined)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}
