/** @jsxRuntime automatic */
import { Circle, G, Polygon, Rect, Svg, Text } from '@react-pdf/renderer';
import type { ViewOf } from '#contracts/itemView.ts';
import { Picture } from './Picture.tsx';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

type Props = Pick<ViewOf<'hotspot'>, 'image' | 'regions'>;
type Shape = Props['regions'][number]['shape'];

/** Black over white, so that it is seen on any picture and in grey. */
const outline = { stroke: '#16202a', strokeWidth: 2, fill: 'none' } as const;

/** A picture with its places outlined and numbered, and what the places are called below it. */
export function Places({ image, regions }: Props) {
  const disc = Math.max(image.widthPx, image.heightPx) / 45;
  return (
    <>
      <Picture
        picture={image}
        over={
          <Svg viewBox={`0 0 ${image.widthPx} ${image.heightPx}`} style={paperStyles.over}>
            {regions.map(({ shape }, index) => {
              const { x, y } = corner(shape);
              const at = { x: Math.max(x, disc), y: Math.max(y, disc) };
              return (
                <G key={index}>
                  <Outline shape={shape} />
                  <Circle cx={at.x} cy={at.y} r={disc} fill="#ffffff" stroke="#16202a" strokeWidth={1.5} />
                  <Text
                    x={at.x}
                    y={at.y + disc * 0.45}
                    textAnchor="middle"
                    fill="#16202a"
                    style={{ fontFamily: 'latin', fontSize: disc * 1.25, fontWeight: 600 }}
                  >
                    {String(index + 1)}
                  </Text>
                </G>
              );
            })}
          </Svg>
        }
      />
      {regions.map(({ label }, index) => (
        <Words key={index} style={paperStyles.small}>{`${index + 1}. ${label}`}</Words>
      ))}
    </>
  );
}

function Outline({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'circle':
      return <Circle cx={shape.centre.x} cy={shape.centre.y} r={shape.radius} {...outline} />;
    case 'rectangle': {
      const { x, y } = corner(shape);
      const [width, height] = [Math.abs(shape.to.x - shape.from.x), Math.abs(shape.to.y - shape.from.y)];
      return <Rect x={x} y={y} width={width} height={height} {...outline} />;
    }
    case 'polygon':
      return <Polygon points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')} {...outline} />;
  }
}

/** Where its number stands: at the upper left. */
function corner(shape: Shape): { x: number; y: number } {
  if (shape.kind === 'circle') {
    return { x: shape.centre.x - shape.radius, y: shape.centre.y - shape.radius };
  }
  const points = shape.kind === 'polygon' ? shape.points : [shape.from, shape.to];
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}
