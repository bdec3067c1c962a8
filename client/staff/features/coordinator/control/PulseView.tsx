import { Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Pulse, PulseSample } from '#contracts/control.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { useText } from '../../../useText.ts';
import classes from './Control.module.css';
import { controlTexts } from './controlTexts.ts';
import { pulseWindow } from './linePath.ts';
import { PulseChart, type PulseLine } from './PulseChart.tsx';

const halfAnHourMs = 30 * 60_000;

const read = (name: string, of: keyof PulseSample, dashed = false): PulseLine => ({
  name,
  value: (sample) => sample[of],
  dashed,
});

interface Props {
  readonly pulse: Pulse;
  /** The whole sitting instead of the last half hour. */
  readonly whole: boolean;
  readonly candidates: number;
}

/** The sitting over time, and how even its start was. */
export function PulseView({ pulse, whole, candidates }: Props) {
  const text = useText(controlTexts);
  const { charts, skew, noSamples } = text;
  const samples = useMemo(
    () => pulseWindow(pulse.samples, whole ? Number.POSITIVE_INFINITY : halfAnHourMs),
    [pulse.samples, whole],
  );
  const lines = useMemo(
    () => ({
      people: [read(charts.arrived, 'arrived'), read(charts.connected, 'connected', true)],
      working: [read(charts.working, 'working'), read(charts.finished, 'finished', true)],
      answers: [read(charts.answers, 'answersPerSecond')],
      ack: [read(charts.half, 'ackP50Ms'), read(charts.most, 'ackP99Ms', true)],
    }),
    [charts],
  );
  if (pulse.samples.length === 0) return <EmptyState title={noSamples.title} body={noSamples.body} />;
  const shared = { samples, nothing: charts.nothing };
  return (
    <>
      <div className={classes.charts}>
        <PulseChart {...shared} title={charts.arrived} unit="" lines={lines.people} atLeast={candidates} />
        <PulseChart {...shared} title={charts.working} unit="" lines={lines.working} atLeast={candidates} />
        <PulseChart
          {...shared}
          title={charts.answers}
          unit={charts.perSecond}
          lines={lines.answers}
          decimals={1}
          atLeast={1}
        />
        <PulseChart {...shared} title={charts.ack} unit={charts.ms} lines={lines.ack} atLeast={20} />
      </div>
      {pulse.skew !== null && (
        <section aria-label={skew.title}>
          <Title order={2} mb={8}>
            {skew.title}
          </Title>
          <dl className={classes.facts}>
            <div>
              <dt>{skew.half}</dt>
              <dd>{skew.ms(pulse.skew.p50Ms)}</dd>
            </div>
            <div>
              <dt>{skew.most}</dt>
              <dd>{skew.ms(pulse.skew.p99Ms)}</dd>
            </div>
            <div>
              <dt>{skew.last}</dt>
              <dd>{skew.ms(pulse.skew.highestMs)}</dd>
            </div>
            <div>
              <dt>{skew.devices}</dt>
              <dd>{pulse.skew.candidates}</dd>
            </div>
          </dl>
          <p className={classes.note}>{skew.note}</p>
        </section>
      )}
    </>
  );
}
