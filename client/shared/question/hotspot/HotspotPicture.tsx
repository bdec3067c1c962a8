import { useEffect, useRef, useState } from 'react';
import type { ViewOf } from '#contracts/itemView.ts';
import { RetriedImage } from '../../RetriedImage.tsx';
import type { MediaAddress } from '../../RichTextView.tsx';
import { useAnswerText } from '../answers/useAnswerText.ts';
import { RegionMark } from './RegionMark.tsx';
import './hotspot.css';

interface Props {
  readonly item: Pick<ViewOf<'hotspot'>, 'image' | 'regions'>;
  readonly mediaAt: MediaAddress;
  /** Numbers of the regions. */
  readonly chosen: readonly number[];
  /** The region whose control has the focus. */
  readonly focused?: number | undefined;
  /** Absent where the places are only shown. */
  readonly onPoint?: (number: number) => void;
}

const steps = [1, 1.5, 2, 3] as const;

/** The image with its places drawn over it; it can be enlarged, and then scrolls within its own frame. */
export function HotspotPicture({ item, mediaAt, chosen, focused, onPoint }: Props) {
  const { image, regions } = item;
  const texts = useAnswerText();
  const picture = useRef<HTMLDivElement>(null);
  const [shownPx, setShownPx] = useState<number>(image.widthPx);
  const [step, setStep] = useState(0);
  const times = steps[step] ?? 1;

  useEffect(() => {
    const element = picture.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setShownPx(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="hotspot">
      <section
        className="hotspot-frame"
        aria-label={texts.image}
        tabIndex={times > 1 ? 0 : undefined}
        style={{ maxWidth: `min(100%, ${image.widthPx + 2}px)` }}
      >
        <div
          ref={picture}
          className="hotspot-picture"
          style={{ width: `calc(${times} * min(100%, ${image.widthPx}px))` }}
        >
          <RetriedImage
            source={`${mediaAt}/${image.media}`}
            alt={image.alt}
            widthPx={image.widthPx}
            heightPx={image.heightPx}
          />
          <svg viewBox={`0 0 ${image.widthPx} ${image.heightPx}`} aria-hidden="true">
            {regions.map(({ shape }, index) => (
              <RegionMark
                // biome-ignore lint/suspicious/noArrayIndexKey: regions never move, and their number is their name
                key={index}
                shape={shape}
                number={index + 1}
                scale={shownPx / image.widthPx}
                chosen={chosen.includes(index + 1)}
                focused={focused === index + 1}
                onPoint={() => onPoint?.(index + 1)}
              />
            ))}
          </svg>
        </div>
      </section>
      <div className="hotspot-zoom">
        <button type="button" aria-disabled={step === 0} onClick={() => setStep(Math.max(0, step - 1))}>
          {texts.zoomOut}
        </button>
        <output>{Math.round(times * 100)} %</output>
        <button
          type="button"
          aria-disabled={step === steps.length - 1}
          onClick={() => setStep(Math.min(steps.length - 1, step + 1))}
        >
          {texts.zoomIn}
        </button>
      </div>
    </div>
  );
}
