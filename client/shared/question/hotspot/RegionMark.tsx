import { boundsOf, type RegionShape, targetOf } from './regionShape.ts';

interface Props {
  readonly shape: RegionShape;
  readonly number: number;
  /** CSS pixels per pixel of the image. */
  readonly scale: number;
  readonly chosen: boolean;
  readonly focused: boolean;
  readonly onPoint: () => void;
}

/** Radius of the disc with the number, in CSS pixels. */
const discPx = 10;

/**
 * One place in an image with its number, for who points. Hidden from screen readers and from the keyboard: the list below
 * the image holds the same places as ordinary controls.
 */
export function RegionMark({ shape, number, scale, chosen, focused, onPoint }: Props) {
  const { x, y } = boundsOf(shape);
  const radius = discPx / scale;
  // At the corner, where it hides the least of the place.
  const disc = { x: Math.max(x - radius / 3, radius), y: Math.max(y - radius / 3, radius) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g className="hotspot-region" data-chosen={chosen} data-focused={focused} onClick={onPoint}>
      <rect className="hotspot-target" {...targetOf(shape, scale)} />
      <Outline className="hotspot-halo" shape={shape} />
      <Outline className="hotspot-outline" shape={shape} />
      <circle className="hotspot-disc" cx={disc.x} cy={disc.y} r={radius} />
      <text className="hotspot-number" x={disc.x} y={disc.y} fontSize={13 / scale}>
        {number}
      </text>
    </g>
  );
}

function Outline({ shape, className }: { readonly shape: RegionShape; readonly className: string }) {
  switch (shape.kind) {
    case 'circle':
      return <circle className={className} cx={shape.centre.x} cy={shape.centre.y} r={shape.radius} />;
    case 'rectangle':
      return <rect className={className} {...boundsOf(shape)} />;
    case 'polygon':
      return <polygon className={className} points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')} />;
  }
}
