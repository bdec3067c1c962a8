import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Measurement } from '#contracts/measurement.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Notice } from '../../states/Notice.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { MeasurementCurves } from './MeasurementCurves.tsx';
import classes from './Measurements.module.css';
import { measurementTexts } from './measurementTexts.ts';
import { reachOf } from './precision.ts';

/** One design with the release it draws from: what they are, whether they fit, how precise they are. */
export function MeasurementSection({ measurement }: { readonly measurement: Measurement }) {
  const text = useText(measurementTexts);
  const format = useFormat();
  const { design, release, blueprint, conflict, points } = measurement;
  const stop = design.stopAtStandardError;
  // Practice has no page of its own among the designs and releases of sittings.
  const linked = (to: string, label: string): ReactNode =>
    design.start === 'joint' ? (
      <Anchor component={Link} to={to} underline="always" inherit>
        {label}
      </Anchor>
    ) : (
      label
    );
  const reach = stop === null ? undefined : reachOf(points, stop);
  return (
    <section className={classes.section}>
      <Title order={2}>{linked(`/designs/${design.id}`, format.name(design.name))}</Title>
      {blueprint !== 'feasible' && (
        <Notice tone="attention">
          {text.outcome[blueprint]}.{' '}
          {conflict.length > 0 && text.conflict(conflict.map(format.name).join('; '))}
        </Notice>
      )}
      <div className={classes.content}>
        <Facts
          facts={[
            {
              term: text.release,
              value: (
                <>
                  {linked(`/releases/${release.id}`, release.name)},{' '}
                  {text.published(format.date(release.publishedAt))}
                </>
              ),
            },
            { term: text.items, value: format.number(release.items) },
            {
              term: text.length,
              value: text.range(format.number(design.minimumItems), format.number(design.maximumItems)),
            },
            { term: text.origin, value: release.provisional ? text.provisional : text.calibrated },
            { term: text.blueprint, value: text.outcome[blueprint] },
            { term: text.stop, value: stop === null ? text.noStop : text.stopAt(format.number(stop, 2)) },
            ...(stop === null
              ? []
              : [
                  {
                    term: text.reach,
                    value: reach
                      ? text.reachFrom(format.number(reach.from, 2), format.number(reach.to, 2))
                      : text.noReach,
                  },
                ]),
          ]}
        />
        <MeasurementCurves measurement={measurement} />
      </div>
    </section>
  );
}
