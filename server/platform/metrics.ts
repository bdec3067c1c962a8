import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch on the day. Names are stable: dashboards and alarms rely on them. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    answersAcked: new Counter({
      name: 'answers_acked_total',
      help: 'Answers acknowledged, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    answerAckSeconds: new Histogram({
      name: 'answer_ack_seconds',
      help: 'From the arrival of an answer to its acknowledgement, the durable commit included.',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    connections: new Gauge({ name: 'connections', help: 'Open sockets.', labelNames: ['role'], registers }),
    eventLoopLag: new Gauge({
      name: 'event_loop_lag_seconds',
      help: 'Longest delay of the event loop in the last second.',
      registers,
    }),
    dbErrors: new Counter({
      name: 'db_errors_total',
      help: 'Reads and commits the database could not do, and connections lost.',
      registers,
    }),
    contentChanged: new Counter({
      name: 'content_changed_total',
      help: 'Times that published content was refused because it no longer is what its hash says.',
      registers,
    }),
    limitsReached: new Counter({
      name: 'limits_reached_total',
      help: 'Requests beyond a bound no honest client comes near, by bound; nothing of them is stored.',
      labelNames: ['limit'],
      registers,
    }),
    nodesAlive: new Gauge({ name: 'nodes_alive', help: 'Servers on this database that live.', registers }),
    nodeHints: new Counter({
      name: 'node_hints_total',
      help: 'Hints of other servers that something moved, by what. None while many act: NOTIFY is cut off.',
      labelNames: ['what'],
      registers,
    }),
    nodeLookSeconds: new Gauge({
      name: 'node_look_seconds',
      help: 'How long the last look took at what other servers did.',
      registers,
    }),
    wallClockStep: new Gauge({
      name: 'wall_clock_step_seconds',
      help: 'How far the wall clock was moved since the start; moves no deadline, but must be looked at.',
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
