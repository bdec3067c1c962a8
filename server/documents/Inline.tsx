/** @jsxRuntime automatic */
import { Text } from '@react-pdf/renderer';
import type { z } from 'zod';
import type { InlineText, Mark } from '#itembank/content/richText.ts';
import { formulaRuns } from './formulaRuns.ts';
import { type PaperStyle, paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

const looks: Record<z.infer<typeof Mark>, PaperStyle> = {
  bold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
  subscript: paperStyles.sub,
  superscript: paperStyles.super,
};

interface Props {
  readonly content: InlineText;
  readonly style?: PaperStyle;
}

/** Formatted text of an item as a paragraph. A formula stands on the line, as one would read it aloud. */
export function Inline({ content, style = {} }: Props) {
  const runs = content.flatMap((run) =>
    typeof run === 'object' && 'formula' in run ? formulaRuns(run.formula) : [run],
  );
  return (
    <Text style={style}>
      {runs.map((run, index) => {
        if (typeof run === 'string') return <Words key={index}>{run}</Words>;
        if ('formula' in run) return <Words key={index}>{run.formula}</Words>;
        return (
          <Words key={index} style={run.marks.map((mark) => looks[mark])}>
            {run.text}
          </Words>
        );
      })}
    </Text>
  );
}
