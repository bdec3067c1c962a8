import { useRef, useState } from 'react';
import { RetriedImage } from './RetriedImage.tsx';
import type { MediaAddress, MediaTexts } from './RichTextView.tsx';

interface Props {
  readonly media: string;
  readonly alt: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly texts: MediaTexts;
  readonly mediaAt: MediaAddress;
}

const steps = [1, 1.5, 2, 3, 4] as const;

/** An image that opens large, in a dialog of its own, and can be zoomed there. Its place is kept free. */
export function ZoomableImage({ media, alt, widthPx, heightPx, texts, mediaAt }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState(0);
  const image = { source: `${mediaAt}/${media}`, widthPx, heightPx };
  return (
    <figure className="rich-text-image">
      <button
        type="button"
        className="rich-text-image-open"
        aria-label={texts.enlarge(alt)}
        onClick={() => {
          setStep(0);
          dialog.current?.showModal();
        }}
      >
        <RetriedImage {...image} alt={alt} />
        <svg className="rich-text-image-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20M10.5 7.5v6m-3-3h6" />
        </svg>
      </button>
      <dialog ref={dialog} className="rich-text-zoom" aria-label={alt}>
        <div className="rich-text-zoom-bar">
          <button type="button" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {texts.zoomOut}
          </button>
          <output>{Math.round((steps[step] ?? 1) * 100)} %</output>
          <button type="button" disabled={step === steps.length - 1} onClick={() => setStep(step + 1)}>
            {texts.zoomIn}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.close}
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the enlarged image scrolls by keyboard */}
        <section className="rich-text-zoom-space" tabIndex={0} aria-label={alt}>
          <RetriedImage {...image} alt="" style={{ width: `${(steps[step] ?? 1) * 100}%` }} />
        </section>
      </dialog>
    </figure>
  );
}
