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
  const runs = textRuns(children, useContext(FontChoice));
  return (
    <Text style={style}>
      {runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </Text>
  );
}

function Run({ run: { text, font, shift } }: { readonly run: TextRun }) {
  return (
    <Text style={[{ fontFamily: font }, ...(shift === undefined ? [] : [paperStyles[shift]])]}>{text}</Text>
  );
}
