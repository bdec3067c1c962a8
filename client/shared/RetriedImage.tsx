import { type CSSProperties, useState } from 'react';

interface Props {
  readonly source: string;
  readonly alt: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly style?: CSSProperties;
}

/** An image that did not arrive, as when the line was lost, is asked for again after this, in ms. */
const retryMs = 4_000;

/** An image whose place is kept free, and that keeps trying until it is there. */
export function RetriedImage({ source, alt, widthPx, heightPx, style }: Props) {
  const [tries, setTries] = useState(0);
  return (
    <img
      key={tries}
      src={source}
      alt={alt}
      width={widthPx}
      height={heightPx}
      decoding="async"
      style={style}
      onError={() => setTimeout(() => setTries(tries + 1), retryMs)}
    />
  );
}
