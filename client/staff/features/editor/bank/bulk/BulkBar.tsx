import { Button } from '@mantine/core';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { call } from '#client/shared/api.ts';
import type { ItemRow } from '#contracts/editing.ts';
import { useProblemMessage } from '../../../../server/useProblemMessage.ts';
import { Notice } from '../../../../states/Notice.tsx';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { bulkHistoryQuery } from '../../data/itemQueries.ts';
import { ExportButton } from '../../exporting/ExportButton.tsx';
import type { Selection } from '../selection.ts';
import classes from './Bulk.module.css';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkTexts } from './bulkTexts.ts';
import { useBulkAction } from './useBulkAction.ts';

interface Props {
  readonly selection: Selection;
  readonly shown: readonly ItemRow[];
  readonly rows: readonly ItemRow[];
}

const bulkLimit = 1000;

/** What can be done with the items that were chosen, and with what was done last. */
export function BulkBar({ selection, shown, rows }: Props) {
  const text = useText(bulkTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const codes = useSyncExternalStore(selection.listen, selection.codes);
  const [isOpen, setOpen] = useState(false);
  const last = useQuery(bulkHistoryQuery).data?.find(({ undoneAt }) => undoneAt === null);
  const undo = useBulkAction(
    (id: string) => call('POST /api/item-batches/:id/undo', { params: { id } }, { timeoutMs: 120_000 }),
    'undo',
  );
  return (
    <div className={classes.bar}>
      <span role="status">{text.chosen(format.number(codes.size))}</span>
      {shown.length > 0 && shown.length <= bulkLimit && (
        <Button variant="default" size="xs" onClick={() => selection.choose(shown.map(({ code }) => code))}>
          {text.chooseShown(format.number(shown.length))}
        </Button>
      )}
      {codes.size > 0 && (
        <>
          <Button variant="default" size="xs" onClick={() => selection.choose([])}>
            {text.clear}
          </Button>
          <Button
            size="xs"
            disabled={codes.size > bulkLimit}
            onClick={() => setOpen(true)}
            leftSection={<IconChecks size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.open}
          </Button>
          <ExportButton codes={codes} />
        </>
      )}
      {codes.size > bulkLimit && <span>{text.tooMany(format.number(bulkLimit))}</span>}
      {last && (
        <Button
          className={classes.undo}
          variant="default"
          size="xs"
          loading={undo.isPending}
          onClick={() => undo.mutate(last.id)}
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />}
        >
          {text.undo(format.number(last.count))}
        </Button>
      )}
      {undo.error !== null && (
        <Notice tone="attention" role="alert">
          {message(undo.error)}
        </Notice>
      )}
      {isOpen && (
        <BulkDialog
          items={rows.filter(({ code }) => codes.has(code))}
          onClose={() => setOpen(false)}
          onDone={() => selection.choose([])}
        />
      )}
    </div>
  );
}
