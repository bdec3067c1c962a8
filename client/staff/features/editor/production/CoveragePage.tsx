import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Production } from '#contracts/producing.ts';
import { coverageOf, gapOf } from '#itembank/blueprint/coverage.ts';
import { Across, type CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { itemsQuery } from '../data/itemQueries.ts';
import { editorTexts } from '../editorTexts.ts';
import { AssignmentTable } from './AssignmentTable.tsx';
import classes from './Coverage.module.css';
import { coverageTexts } from './coverageTexts.ts';
import { DemandTable } from './DemandTable.tsx';
import { Matrix } from './Matrix.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { productionQuery } from './productionQuery.ts';

/** The bank against what it needs, cell by cell; a shortage becomes an assignment. */
export function CoveragePage() {
  const text = useText(coverageTexts);
  const items = useQuery(itemsQuery);
  const production = useQuery(productionQuery);
  const skeleton = <TableSkeleton label={text.title} rows={10} />;
  return (
    <Page crumbs={[]} title={text.title} meta={text.intro}>
      <Loaded query={production} skeleton={skeleton}>
        {(planned) => (
          <Loaded query={items} skeleton={skeleton}>
            {(rows) => <Covered items={rows} production={planned} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly items: Parameters<typeof coverageOf>[0];
  readonly production: Production;
}

function Covered({ items, production }: Props) {
  const text = useText(coverageTexts);
  const { pools, attributes } = useText(editorTexts);
  const format = useFormat();
  const [poolInUrl, setPool] = useUrlParam('pool');
  const [acrossInUrl, setAcross] = useUrlParam('across');
  const [planning, setPlanning] = useState<CoverageCell>();
  const pool = Pool.catch('lhk').parse(poolInUrl);
  const across = Across.catch('theme').parse(acrossInUrl);
  const targets = production.targets
    .filter((target) => target.pool === pool)
    .map(({ cell, need }) => ({ ...cell, need }));
  const matrix = coverageOf(items, pool, across, targets);
  const short = matrix.flat().filter((cell) => gapOf(cell) > 0);
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          label={text.pool}
          value={pool}
          data={Pool.options.map((value) => ({ value, label: pools[value] }))}
          onChange={(event) => setPool(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.across}
          value={across}
          data={Across.options.map((value) => ({ value, label: attributes[value] }))}
          onChange={(event) => setAcross(event.currentTarget.value)}
        />
      </div>
      <Notice tone={short.length > 0 ? 'attention' : 'stored'}>
        {short.length > 0
          ? text.gaps(
              format.number(short.length),
              format.number(short.reduce((sum, cell) => sum + gapOf(cell), 0)),
            )
          : text.noGaps}
      </Notice>
      <Matrix
        matrix={matrix}
        pool={pool}
        across={across}
        {...(production.mayPlan && { onPlan: setPlanning })}
      />
      <AssignmentTable
        assignments={production.assignments.filter((one) => one.pool === pool)}
        mayPlan={production.mayPlan}
      />
      <DemandTable items={items} demands={production.demands.filter((one) => one.pool === pool)} />
      {planning && (
        <PlanDialog
          pool={pool}
          cell={planning}
          production={production}
          need={matrix.flat().find((one) => one.icpc === planning.icpc && one.value === planning.value)!.need}
          onClose={() => setPlanning(undefined)}
        />
      )}
    </>
  );
}
