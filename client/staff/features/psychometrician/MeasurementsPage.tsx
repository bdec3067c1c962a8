import { useQuery } from '@tanstack/react-query';
import { Page } from '../../shell/Page.tsx';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useText } from '../../useText.ts';
import { MeasurementSection } from './MeasurementSection.tsx';
import { measurementsQuery } from './measurementsQuery.ts';
import { measurementTexts } from './measurementTexts.ts';

/** Where a psychometrician begins: every design with how well it measures. */
export function MeasurementsPage() {
  const text = useText(measurementTexts);
  const measurements = useQuery(measurementsQuery);
  return (
    <Page crumbs={[]} title={text.title} meta={text.intro}>
      <Loaded query={measurements} skeleton={<TableSkeleton label={text.title} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={text.empty.title} body={text.empty.body} />
          ) : (
            all.map((measurement) => (
              <MeasurementSection key={measurement.design.id} measurement={measurement} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
