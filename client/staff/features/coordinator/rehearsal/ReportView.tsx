import { Stack, Text, Title } from '@mantine/core';
import type { RehearsalReport, Spread } from '#contracts/rehearsing.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Rehearsal.module.css';
import { rehearsalTexts } from './rehearsalTexts.ts';

/** What came of a rehearsal: first what fell short, then the figures. */
export function ReportView({ report }: { readonly report: RehearsalReport }) {
  const { report: text, run } = useText(rehearsalTexts);
  const format = useFormat();
  const spread = (of: Spread) =>
    of === null
      ? text.nobody
      : text.spread(format.number(of.p50), format.number(of.p99), format.number(of.max));
  const { candidates, arrived, started, finished, shortfalls, drills } = report;
  return (
    <Stack component="section" gap={12} aria-label={text.title}>
      <Title order={2}>{text.title}</Title>
      {shortfalls.length === 0 ? (
        <Notice tone="stored">{text.good}</Notice>
      ) : (
        <Notice tone="attention">
          {text.short}
          <ul className={classes.list}>
            {shortfalls.map(({ code, count }) => (
              <li key={code}>{text.shortfalls[code](count)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {report.stopped && <Text>{text.stopped}</Text>}
      <Facts
        facts={[
          { term: text.arrived, value: run.of(arrived, candidates) },
          { term: text.late, value: format.number(report.late) },
          { term: text.started, value: run.of(started, candidates) },
          { term: text.finished, value: run.of(finished, candidates) },
          { term: text.devices, value: format.number(report.devicesLost) },
          { term: text.firstItem, value: spread(report.firstItemMs) },
          { term: text.acknowledged, value: spread(report.acknowledgedMs) },
          { term: text.answers, value: `${format.number(report.answers)}, ${text.retried(report.retried)}` },
          { term: text.lost, value: format.number(report.lost) },
          { term: text.duplicated, value: format.number(report.duplicated) },
        ]}
      />
      {drills.length > 0 && (
        <>
          <Title order={3}>{text.drills}</Title>
          <ul className={classes.list}>
            {drills.map((drill, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drills of a finished run never move
              <li key={i}>
                {drill.room ?? text.server}:{' '}
                {[
                  text.away(format.number(drill.downMs / 1000, 1), drill.candidates),
                  text.back(spread(drill.backMs)),
                  ...(drill.notBack > 0 ? [text.notBack(drill.notBack)] : []),
                ].join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <Text c="dimmed" className={classes.prose}>
        {text.note}
      </Text>
    </Stack>
  );
}
