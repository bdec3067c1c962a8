import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { itemStatisticsQuery } from '../data/itemQueries.ts';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import { bankTexts } from './bankTexts.ts';
import { chosenColumns, type ItemColumn } from './itemColumn.ts';
import { itemColumns } from './itemColumns.tsx';
import { SelectBox } from './SelectBox.tsx';
import type { Selection } from './selection.ts';
import { statisticColumns } from './statisticColumns.tsx';

/** All columns there are, those that were chosen, and those of the table, which begins with a box to choose the row. */
export function useItemColumns(selection: Selection) {
  const text = useText(bankTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const today = useToday();
  const [named] = useUrlParam('columns');
  const { data: statistics } = useQuery(itemStatisticsQuery);
  const all = useMemo(() => {
    const known = new Map(statistics?.items.map((one) => [one.code, one]));
    return [...itemColumns(text, words, format, today), ...statisticColumns(text, format, known)];
  }, [text, words, format, today, statistics]);
  return useMemo(() => {
    const box: ItemColumn = {
      id: 'choose',
      header: text.choose,
      width: 56,
      cell: ({ code }) => <SelectBox code={code} label={text.chooseItem(code)} selection={selection} />,
    };
    const chosen = chosenColumns(all, named);
    return { all, chosen, inTable: [box, ...chosen] };
  }, [all, named, selection, text]);
}
