import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SebCheckRow } from '#contracts/seb.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import records from '../records/Records.module.css';
import classes from './Seb.module.css';
import { sebChecksQuery } from './sebQueries.ts';
import { sebTexts } from './sebTexts.ts';
import { UnlockCodeDialog } from './UnlockCodeDialog.tsx';

/** How it stands with the browser of each candidate; who stands still first, who never came only when asked for. */
export function SebChecks({ sittingId }: { readonly sittingId: string }) {
  const text = useText(sebTexts).checks;
  const [asked, setAsked] = useState<SebCheckRow>();
  const [all, setAll] = useState(false);
  const checks = useQuery(sebChecksQuery(sittingId));
  return (
    <Loaded query={checks} skeleton={<TableSkeleton label={text.title} />}>
      {(rows) => {
        const known = rows.filter(({ admission, fault }) => admission !== null || fault !== null);
        const shown = all ? rows : known;
        return (
          <>
            {shown.length === 0 ? (
              <Text mb={12}>{text.empty}</Text>
            ) : (
              <CheckTable rows={shown.toSorted(byNeed)} onAsk={setAsked} />
            )}
            {!all && known.length < rows.length && (
              <Button variant="default" mt={12} onClick={() => setAll(true)}>
                {text.all(rows.length)}
              </Button>
            )}
            {asked && (
              <UnlockCodeDialog
                name={asked.name}
                askCode={(reason) =>
                  call('POST /api/sittings/:sittingId/seb/unlock-codes', {
                    params: { sittingId },
                    body: { attemptId: asked.attemptId, reason },
                  })
                }
                onClose={() => setAsked(undefined)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface Props {
  readonly rows: readonly SebCheckRow[];
  readonly onAsk: (row: SebCheckRow) => void;
}

function CheckTable({ rows, onAsk }: Props) {
  const text = useText(sebTexts).checks;
  const format = useFormat();
  const { columns } = text;
  return (
    <table className={records.records} aria-label={text.title}>
      <thead>
        <tr>
          {Object.entries(columns).map(([id, header]) => (
            <th key={id} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.attemptId}>
            <td data-label={columns.number}>{row.number}</td>
            <td data-label={columns.name}>{row.name}</td>
            <td data-label={columns.institute}>{row.institute}</td>
            <td data-label={columns.admission}>
              {row.admission === null ? text.none : text.admission[row.admission]}
            </td>
            <td data-label={columns.browser}>{row.browser ?? '–'}</td>
            <td data-label={columns.checkedAt}>
              {row.checkedAt === null ? '–' : format.seconds(row.checkedAt)}
            </td>
            <td data-label={columns.fault}>
              {row.fault === null ? '–' : text.faults[row.fault]}
              {row.standsStill && <span className={classes.attention}> · {text.standsStill}</span>}
            </td>
            <td data-label={columns.code}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text.ask(row.number)}
                onClick={() => onAsk(row)}
              >
                {text.askShort}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byNeed(one: SebCheckRow, other: SebCheckRow): number {
  const need = ({ standsStill, fault }: SebCheckRow) => (standsStill ? 2 : fault === null ? 0 : 1);
  return need(other) - need(one) || one.number.localeCompare(other.number);
}
