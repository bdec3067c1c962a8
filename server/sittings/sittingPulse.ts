import type { Pulse, PulseSample, StartSkew } from '#contracts/control.ts';
import type { SittingId } from '#contracts/ids.ts';
import type { ProgressRow } from '#contracts/progress.ts';
import type { Clock } from '#server/platform/clock.ts';
import { percentiles } from '#server/platform/percentiles.ts';
import type { ProgressBoard } from './progressBoard.ts';

/** Time between samples, in ms. */
export const sampleEveryMs = 5_000;

/** Samples kept: five hours, more than a sitting with all its extra time. */
const mostSamples = (5 * 3_600_000) / sampleEveryMs;

/** Delays kept until the next sample: the latest, more than are stored between two samples. */
export const mostDelays = 10_000;

/** A sitting of which nothing was heard for so long is forgotten, in ms. */
export const keptMs = 24 * 3_600_000;

/** What a sitting did over time, sampled while it is near or under way; kept in memory by each server. */
export interface SittingPulse {
  /** An answer of this sitting was stored so long after it arrived here. */
  acknowledged(sittingId: string, ms: number): void;
  /** A candidate could read the first question so long after the start; the first time counts. */
  readable(sittingId: string, attemptId: string, afterMs: number): void;
  /** Takes a sample of a sitting. */
  sample(sittingId: string): Promise<void>;
  /** The samples after a moment (all: 0). */
  view(sittingId: string, since: number): Pulse;
}

interface Beat {
  readonly samples: PulseSample[];
  readonly readableAfter: Map<string, number>;
  /** The latest delays, in no order. */
  delays: number[];
  /** How many there were since the last sample. */
  stored: number;
  answered: number | undefined;
  heardAt: number;
}

export function sittingPulse(board: Pick<ProgressBoard, 'view'>, clock: Clock): SittingPulse {
  const beats = new Map<string, Beat>();

  /** Whatever is kept is heard of; what is not was forgotten when another sitting was first heard of. */
  function beatOf(sittingId: string): Beat {
    const known = beats.get(sittingId);
    if (known !== undefined) {
      known.heardAt = clock.now();
      return known;
    }
    forget();
    const beat: Beat = {
      samples: [],
      readableAfter: new Map(),
      delays: [],
      stored: 0,
      answered: undefined,
      heardAt: clock.now(),
    };
    beats.set(sittingId, beat);
    return beat;
  }

  function forget(): void {
    for (const [id, { heardAt }] of beats) {
      if (clock.now() - heardAt > keptMs) beats.delete(id);
    }
  }

  return {
    acknowledged(sittingId, ms) {
      const beat = beatOf(sittingId);
      beat.delays[beat.stored % mostDelays] = ms;
      beat.stored += 1;
    },

    readable(sittingId, attemptId, afterMs) {
      const { readableAfter } = beatOf(sittingId);
      if (!readableAfter.has(attemptId)) readableAfter.set(attemptId, afterMs);
    },

    async sample(sittingId) {
      const { rows } = await board.view(sittingId);
      const beat = beatOf(sittingId);
      const at = clock.now();
      const { p50, p99 } = percentiles(beat.delays);
      const noneStored = beat.stored === 0;
      beat.delays = [];
      beat.stored = 0;
      const answered = rows.reduce((sum, row) => sum + row.answered, 0);
      const before = beat.samples.at(-1);
      const seconds = before === undefined ? 0 : (at - before.at) / 1000;
      const more = beat.answered === undefined ? 0 : Math.max(0, answered - beat.answered);
      beat.answered = answered;
      beat.samples.push({
        at,
        ...countsOf(rows),
        answersPerSecond: seconds > 0 ? more / seconds : 0,
        ackP50Ms: noneStored ? null : p50,
        ackP99Ms: noneStored ? null : p99,
      });
      if (beat.samples.length > mostSamples) beat.samples.shift();
    },

    view(sittingId, since) {
      forget();
      const beat = beats.get(sittingId);
      const samples = beat?.samples ?? [];
      const from = samples.findIndex(({ at }) => at > since);
      return {
        sittingId: sittingId as SittingId,
        serverNow: clock.now(),
        everyMs: sampleEveryMs,
        samples: from === -1 ? [] : samples.slice(from),
        skew: skewOf([...(beat?.readableAfter.values() ?? [])]),
      };
    },
  };
}

function countsOf(rows: readonly ProgressRow[]) {
  const counts = { arrived: 0, connected: 0, working: 0, paused: 0, finished: 0 };
  for (const { state, connected } of rows) {
    if (state !== 'absent') counts.arrived += 1;
    if (connected) counts.connected += 1;
    if (state === 'working' || state === 'paused' || state === 'finished') counts[state] += 1;
  }
  return counts;
}

function skewOf(after: readonly number[]): StartSkew | null {
  if (after.length === 0) return null;
  const { p50, p99, max } = percentiles(after);
  return { candidates: after.length, p50Ms: p50, p99Ms: p99, highestMs: max };
}
