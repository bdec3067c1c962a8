import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkReport } from '#contracts/itemBulk.ts';
import { useNotify } from '../../../../states/useNotify.ts';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { bulkHistoryQuery, itemsQuery } from '../../data/itemQueries.ts';
import { bulkTexts } from './bulkTexts.ts';

/** A change of many items: it says in the corner to how many it was done, and the table shows it. */
export function useBulkAction<Input>(
  act: (input: Input) => Promise<BulkReport>,
  said: 'edit' | 'undo',
  onDone: () => void = () => undefined,
) {
  const text = useText(bulkTexts);
  const format = useFormat();
  const notify = useNotify();
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: ({ items }) => {
      const done = items.filter(({ refused }) => refused === null).length;
      const left = items.length - done;
      notify(
        [
          (said === 'edit' ? text.done : text.undone)(format.number(done)),
          left > 0 ? (said === 'edit' ? text.notDone : text.notUndone)(format.number(left)) : '',
        ].join(' '),
      );
      onDone();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: itemsQuery.queryKey });
      void client.invalidateQueries({ queryKey: bulkHistoryQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['item'] });
    },
  });
}
