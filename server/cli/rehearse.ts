import type { Command } from 'commander';
import { z } from 'zod';
import type { DrillReport, RehearsalReport, Shortfall, Spread } from '#contracts/rehearsing.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { rehearseDay } from '#server/rehearsal/rehearseDay.ts';
import { commandNamed, printResult } from './runCommand.ts';

const Options = z.strictObject({
  candidates: z.coerce.number().int().min(8).max(10_000),
  seconds: z.coerce.number().int().min(20).max(7_200),
  secondsPerAnswer: z.coerce.number().min(0.1).max(300),
  arrivalSeconds: z.coerce.number().int().min(0).max(1_800),
  late: z.coerce.number().int().min(0).max(50),
  lostDevices: z.coerce.number().int().min(0).max(50),
  cutSeconds: z.coerce.number().int().min(5).max(600),
  pauseSeconds: z.coerce.number().int().min(1).max(600),
  kill: z.boolean(),
  seed: z.string(),
  json: z.boolean().optional(),
});

/** `rehearse`: a whole day with simulated candidates, surveillanten and a chaos drill, on a server of its own. */
export function rehearseCommand(): Command {
  return commandNamed('rehearse')
    .description(
      'rehearse a whole day on a server of its own: rooms, start, pause, a room and the server gone',
    )
    .option('--candidates <number>', 'how many take part', '80')
    .option('--seconds <number>', 'how long they answer at most, from T0', '120')
    .option('--seconds-per-answer <number>', 'mean time on an item', '2')
    .option('--arrival-seconds <number>', 'over how long they come', '10')
    .option('--late <percentage>', 'who come after T0', '5')
    .option('--lost-devices <percentage>', 'whose device fails; they go on with another', '5')
    .option('--cut-seconds <number>', 'how long one room is without network', '10')
    .option('--pause-seconds <number>', 'how long everybody is paused', '5')
    .option('--no-kill', 'do not kill the server in the middle')
    .option('--seed <text>', 'decides who is late, abilities and thinking times', 'rehearse')
    .option('--json', 'JSON output')
    .action((given: unknown) =>
      printResult(async () => {
        const options = Options.parse(given);
        const server = await startOwnServer();
        try {
          const report = await rehearseDay(server, {
            ...options,
            behaviour: {
              secondsPerAnswer: options.secondsPerAnswer,
              arrivalSeconds: options.arrivalSeconds,
              latePercent: options.late,
              lostDevicePercent: options.lostDevices,
            },
            tell: (what) => void process.stderr.write(`${what}\n`),
          });
          if (report.lost > 0 || report.duplicated > 0) process.exitCode = 1;
          return [options.json ? `${JSON.stringify(report)}\n` : inWords(report)];
        } finally {
          await server.stop();
        }
      }),
    );
}

function inWords(report: RehearsalReport): string {
  const { candidates, arrived, started, finished, shortfalls } = report;
  const rows: [string, string][] = [
    ['candidates', `${candidates}: ${arrived} came, ${started} started, ${finished} finished`],
    ['late, devices lost', `${report.late}, ${report.devicesLost}`],
    ['first item after T0', spreadInWords(report.firstItemMs)],
    ['answers', `${report.answers}, ${report.retried} retried`],
    ['durable acknowledgement', spreadInWords(report.acknowledgedMs)],
    ['lost', `${report.lost} of ${report.answers} acknowledged`],
    ['duplicated', String(report.duplicated)],
    ...report.drills.map((drill): [string, string] => [drill.room ?? 'the server', drillInWords(drill)]),
    ['fell short', shortfalls.length === 0 ? 'nothing' : shortfalls.map(shortInWords).join('; ')],
  ];
  return rows.map(([what, found]) => `${what.padEnd(40)}${found}\n`).join('');
}

function spreadInWords(spread: Spread): string {
  if (spread === null) return 'nobody';
  const { p50, p99, max } = spread;
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, max ${max.toFixed(0)} ms`;
}

function drillInWords({ candidates, downMs, backMs, notBack }: DrillReport): string {
  return `away ${(downMs / 1000).toFixed(1)} s for ${candidates}; back: ${spreadInWords(backMs)}; ${notBack} not back`;
}

const shortWords: Readonly<Record<Shortfall['code'], string>> = {
  lost: 'answers lost',
  duplicated: 'answers counted twice',
  notBack: 'not back after a drill',
  slowBack: 'drill(s) with somebody back after more than 30 s',
  skewed: 'first items later than 1 s after T0 (p99)',
  slow: 'acknowledgements slower than 1 s (p99)',
  notArrived: 'did not come in',
  notStarted: 'did not start',
  notFinished: 'did not finish in the time there was',
};

function shortInWords({ code, count }: Shortfall): string {
  return code === 'skewed' || code === 'slow' ? shortWords[code] : `${count} ${shortWords[code]}`;
}
