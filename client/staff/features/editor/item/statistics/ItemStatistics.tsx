import { NativeSelect, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemPage } from '#contracts/editing.ts';
import type { ItemMeasurement } from '#contracts/itemStatistics.ts';
import { Facts } from '../../../../shell/Facts.tsx';
import { Loaded } from '../../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { itemMeasurementQuery } from '../../data/itemQueries.ts';
import item from '../Item.module.css';
import { ItemParameters } from './ItemParameters.tsx';
import { keyChoice } from './keyChoice.ts';
import { OptionCurves } from './OptionCurves.tsx';
import classes from './Statistics.module.css';
import { statisticsTexts } from './statisticsTexts.ts';

/** What sittings and calibrations showed of the item as it now reads; where nothing was measured it says so. */
export function ItemStatistics({ item: { code, version, content } }: { readonly item: ItemPage }) {
  const text = useText(statisticsTexts);
  const format = useFormat();
  const measurement = useQuery(itemMeasurementQuery(code, version));
  return (
    <section className={item.section}>
      <Title order={2}>{text.title}</Title>
      <Loaded query={measurement} skeleton={<TableSkeleton label={text.title} rows={3} />}>
        {(found) => (
          <>
            {!found.complete && <p className={classes.quiet}>{text.counting}</p>}
            {found.sittings.length === 0 ? (
              <p className={classes.quiet}>{text.neverAnswered}</p>
            ) : (
              <Sittings found={found} answer={keyChoice(content)} />
            )}
            <Title order={3}>{text.parameters.title}</Title>
            {found.calibration === null ? (
              <p className={classes.quiet}>{text.parameters.none}</p>
            ) : (
              <ItemParameters found={found.calibration} />
            )}
            {(found.sittings.length > 0 || found.calibration !== null) && (
              <p className={classes.quiet}>{text.holdsFrom(format.number(found.since))}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface Props {
  readonly found: ItemMeasurement;
  readonly answer: string;
}

/** One sitting at a time: statistics belong to one administration. */
function Sittings({ found: { sittings, fewestAnswers }, answer }: Props) {
  const text = useText(statisticsTexts);
  const format = useFormat();
  const [chosen, setChosen] = useState(0);
  const one = sittings[chosen] ?? sittings[0]!;
  const correlation = (value: number | null) =>
    value === null ? (one.adaptive ? text.adaptive : text.noSpread) : format.number(value, 2);
  return (
    <>
      <NativeSelect
        label={text.sitting}
        mb={10}
        value={chosen}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={sittings.map(({ sitting, plannedAt, version }, i) => ({
          value: String(i),
          label: `${sitting}, ${format.date(plannedAt)}, ${text.ofVersion(format.number(version))}`,
        }))}
      />
      <Facts
        facts={[
          { term: text.answers, value: format.number(one.answers) },
          { term: text.proportionCorrect, value: format.number(one.proportionCorrect, 2) },
          { term: text.itemTotal, value: correlation(one.itemTotal) },
          { term: text.itemRest, value: correlation(one.itemRest) },
          { term: text.medianTime, value: text.seconds(format.number(one.medianMs / 1000)) },
        ]}
      />
      <Title order={3}>{text.curve.title}</Title>
      {one.curve === null ? (
        <p className={classes.quiet}>{text.curve.tooFew(format.number(fewestAnswers))}</p>
      ) : (
        <>
          <p className={classes.quiet}>{text.curve.hint}</p>
          <OptionCurves curve={one.curve} answer={answer} />
        </>
      )}
    </>
  );
}
