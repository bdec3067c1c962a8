/** @jsxRuntime automatic */
import { Text } from '@react-pdf/renderer';
import { createContext, useContext } from 'react';
import { type PaperStyle, paperStyles } from './paperStyles.ts';
import { type TextRun, textRuns } from './textRuns.ts';

/** Which of the fonts at hand has a character. */
export const FontChoice = createContext<(codePoint: number) => string | undefined>(() => undefined);

interface Props {
  readonly children: string;
  readonly style?: PaperStyle;
}

/** A paragraph of plain text, or inside another text a part of it, in fonts that have all of its characters. */
export function Words({ children, style = {} }: Props) {
  return <Runs runs={textRuns(children, useContext(FontChoice))} style={style} />;
}

/** Text of which it is known already which font draws what. */
export function Runs({ runs, style }: { readonly runs: readonly TextRun[]; readonly style: PaperStyle }) {
  return (
    <Text style={style}>
      {runs.map(({ text, font, shift }, index) => (
        <Text
          key={index}
          style={[{ fontFamily: font }, ...(shift === undefined ? [] : [paperStyles[shift]])]}
        >
          {text}
        </Text>
      ))}
    </Text>
  );
}
