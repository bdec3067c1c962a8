import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { RegionMark } from '#client/shared/question/hotspot/RegionMark.tsx';
import '#client/shared/question/hotspot/hotspot.css';
import { RetriedImage } from '#client/shared/RetriedImage.tsx';
import type { Region } from '#itembank/content/interaction.ts';
import type { ItemOf } from '#itembank/content/item.ts';
import { type DrawnKind, drawnShape, type Point } from './drawnShape.ts';

interface Props {
  readonly content: ItemOf<'hotspot'>;
  /** What dragging draws. */
  readonly draws: DrawnKind;
  readonly onDraw: (shape: Region['shape']) => void;
}

/** The image with its places as they are now; a pointer draws a new one. The fields below do the same by keyboard. */
export function RegionCanvas({ content: { image, regions, keys }, draws, onDraw }: Props) {
  const picture = useRef<HTMLDivElement>(null);
  const [shownPx, setShownPx] = useState(image.widthPx);
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point }>();
  const drawn = drag && drawnShape(draws, drag.from, drag.to, image);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setShownPx(entry.contentRect.width);
    });
    observer.observe(picture.current!);
    return () => observer.disconnect();
  }, []);

  function pointOf(event: PointerEvent<SVGSVGElement>): Point {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const scale = image.widthPx / width;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  }

  return (
    <div className="hotspot-frame" style={{ maxWidth: `min(100%, ${image.widthPx + 2}px)` }}>
      <div ref={picture} className="hotspot-picture">
        <RetriedImage
          source={`/api/items/media/${image.media}`}
          alt={image.alt}
          widthPx={image.widthPx}
          heightPx={image.heightPx}
        />
        <svg
          viewBox={`0 0 ${image.widthPx} ${image.heightPx}`}
          aria-hidden="true"
          data-testid="region-canvas"
          onPointerDown={(event) => {
            if (event.button !== 0 || event.pointerType === 'touch') return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag({ from: pointOf(event), to: pointOf(event) });
          }}
          onPointerMove={(event) => {
            if (drag) setDrag({ ...drag, to: pointOf(event) });
          }}
          onPointerUp={() => {
            setDrag(undefined);
            if (drawn) onDraw(drawn);
          }}
          onPointerCancel={() => setDrag(undefined)}
        >
          {regions.map(({ id, shape }, index) => (
            <RegionMark
              key={id}
              shape={shape}
              number={Number(/\d+$/.exec(id)?.[0] ?? index + 1)}
              scale={shownPx / image.widthPx}
              chosen={keys.includes(id)}
              focused={false}
              onPoint={() => undefined}
            />
          ))}
          {drawn && (
            <RegionMark
              shape={drawn}
              number={regions.length + 1}
              scale={shownPx / image.widthPx}
              chosen={false}
              focused
              onPoint={() => undefined}
            />
          )}
        </svg>
      </div>
    </div>
  );
}
