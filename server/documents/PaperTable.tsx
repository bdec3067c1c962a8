/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

/** A column: its name and which part of the width it takes. */
export interface PaperColumn {
  readonly name: string;
  readonly share: number;
}

interface Props {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Height of each row at least, in points, where something is to be written by hand. */
  readonly rowHeight?: number;
}

/** A table; its head stands at the top of every page it runs over. */
export function PaperTable({ columns, rows, rowHeight = 0 }: Props) {
  const cells = (texts: readonly string[]) =>
    columns.map(({ name, share }, index) => (
      <Words key={name} style={[paperStyles.cell, { flexGrow: share }]}>
        {texts[index] ?? ''}
      </Words>
    ));
  return (
    <View style={paperStyles.small}>
      <View style={[paperStyles.row, paperStyles.headRow]} fixed>
        {cells(columns.map(({ name }) => name))}
      </View>
      {rows.map((texts, index) => (
        <View key={index} style={[paperStyles.row, { minHeight: rowHeight }]} wrap={isLong(texts)}>
          {cells(texts)}
        </View>
      ))}
    </View>
  );
}

/** A row that could fill a page by itself may be divided over two; others stay whole. */
function isLong(texts: readonly string[]): boolean {
  return texts.some((text) => text.length > 600);
}
