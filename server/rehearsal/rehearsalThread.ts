import { parentPort, workerData } from 'node:worker_threads';
import type { CrowdNews, CrowdOrder } from './crowdMessages.ts';
import { type CrowdPlan, rehearsalCrowd } from './rehearsalCrowd.ts';

/** A thread of its own for the simulated candidates, so that the server is never held up by them. */
const port = parentPort!;
const tellEveryMs = 1_000;

const crowd = await rehearsalCrowd(workerData as CrowdPlan);
port.on('message', (order: CrowdOrder) => {
  if (order.kind === 'stop') crowd.stop();
  else void crowd.cut(order.roomId, order.seconds);
});
const tell = (news: CrowdNews) => port.postMessage(news);
const telling = setInterval(() => tell({ kind: 'counts', counts: crowd.counts() }), tellEveryMs);
const report = await crowd.report();
clearInterval(telling);
tell({ kind: 'report', report });
port.close();
