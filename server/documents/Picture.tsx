/** @jsxRuntime automatic */
import { Image, View } from '@react-pdf/renderer';
import { createContext, type ReactNode, useContext } from 'react';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

/** A picture as it can be drawn on paper. */
export interface DrawablePicture {
  readonly data: Buffer;
  readonly format: 'png' | 'jpg';
}

/** The pictures of a document by the name of their file. */
export const Pictures = createContext<ReadonlyMap<string, DrawablePicture>>(new Map());

interface Props {
  readonly picture: {
    readonly media: string;
    readonly alt: string;
    readonly widthPx: number;
    readonly heightPx: number;
  };
  /** What is drawn over it, as wide and high as the picture. */
  readonly over?: ReactNode;
}

/** As large as it is on a screen (96 pixels to the inch, paper has 72 points), but never more than fits. */
const most = { width: 480, height: 230, perPixel: 0.75 } as const;

/** A picture; where its file is gone, what it shows in words. */
export function Picture({ picture: { media, alt, widthPx, heightPx }, over }: Props) {
  const src = useContext(Pictures).get(media);
  if (src === undefined) return <Words style={[paperStyles.box, paperStyles.paragraph]}>{alt}</Words>;
  const scale = Math.min(most.perPixel, most.width / widthPx, most.height / heightPx);
  const size = { width: widthPx * scale, height: heightPx * scale };
  return (
    <View style={[size, { marginVertical: 6 }]} wrap={false}>
      <Image src={{ data: src.data, format: src.format }} style={size} />
      {over}
    </View>
  );
}
