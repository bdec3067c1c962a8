import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { codesQuery, sittingQuery } from '../data/sittingQueries.ts';
import { InstituteFilter } from '../roster/InstituteFilter.tsx';
import { sittingTexts } from '../sitting/sittingTexts.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import { CodeSheets } from './CodeSheets.tsx';
import { codesTexts } from './codesTexts.ts';

/** Codes on A4: cards to cut out, or a list for the surveillant; each institute on its own sheets. */
export function CodesPrintPage() {
  const { sittingId = '' } = useParams();
  const text = useText(codesTexts).printPage;
  const { title: sittingsTitle } = useText(sittingsTexts);
  const { tabs, header } = useText(sittingTexts);
  const format = useFormat();
  const [layout, setLayout] = useUrlParam('layout');
  const [institute, setInstitute] = useUrlParam('institute');
  const { data: sitting } = useQuery(sittingQuery(sittingId));
  const codes = useQuery(codesQuery(sittingId));
  const name = sitting?.name ?? '';
  const period = sitting && periodOf(sitting);

  return (
    <Page
      crumbs={[
        { label: sittingsTitle, to: '/sittings' },
        { label: name, to: `/sittings/${sittingId}` },
        { label: tabs.codes, to: `/sittings/${sittingId}/codes` },
      ]}
      title={text.title}
    >
      <Loaded query={codes} skeleton={<TableSkeleton label={text.title} />}>
        {(rows) => (
          <>
            <Group gap={12} align="flex-end" className="no-print">
              <NativeSelect
                aria-label={text.layout}
                value={layout}
                onChange={(event) => setLayout(event.currentTarget.value)}
                data={[
                  { value: '', label: text.cards },
                  { value: 'list', label: text.list },
                ]}
              />
              <InstituteFilter rows={rows} value={institute} onChange={setInstitute} />
              <Button
                onClick={() => window.print()}
                leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
              >
                {text.print}
              </Button>
            </Group>
            <CodeSheets
              sittingName={name}
              period={
                period &&
                header[sitting.startKind === 'slots' ? 'slots' : 'period'](
                  format.dateTime(period.from),
                  format.dateTime(period.until),
                )
              }
              layout={layout === 'list' ? 'list' : 'cards'}
              codes={rows.filter((row) => institute === '' || row.institute === institute)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
