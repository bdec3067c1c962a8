import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { attemptHandlers } from './attempts/attemptHandlers.ts';
import { commentService } from './attempts/commentService.ts';
import { deviceSignals } from './attempts/deviceSignals.ts';
import { isDoneByOthers } from './attempts/isDoneByOthers.ts';
import { keyHolders } from './attempts/keyHolders.ts';
import { bankHandlers } from './bank/bankHandlers.ts';
import { mediaHandlers } from './bank/mediaHandlers.ts';
import { openNodes } from './database/openDatabase.ts';
import { discussionHandlers } from './discussion/discussionHandlers.ts';
import { printHandlers } from './documents/printHandlers.ts';
import { editingHandlers } from './editing/editingHandlers.ts';
import { itemTableHandlers } from './editing/itemTableHandlers.ts';
import { exportHandlers } from './exports/exportHandlers.ts';
import { identityHandlers } from './identity/identityHandlers.ts';
import { importHandlers } from './imports/importHandlers.ts';
import { clockAlarm } from './nodes/clockAlarm.ts';
import { joinNodes } from './nodes/joinNodes.ts';
import { otherNodes } from './nodes/otherNodes.ts';
import { settleTime } from './nodes/settleTime.ts';
import { noticeHandlers } from './notices/noticeHandlers.ts';
import { planningHandlers } from './planning/planningHandlers.ts';
import { alarmTo } from './platform/alarmTo.ts';
import { apiRouter } from './platform/api.ts';
import { monotonicClock } from './platform/clock.ts';
import type { Environment } from './platform/environment.ts';
import { drained, listen, ownAddress, urlOf } from './platform/httpServer.ts';
import { type Machine, thisMachine } from './platform/machine.ts';
import { createMetrics } from './platform/metrics.ts';
import { attemptRoom, openSockets } from './platform/sockets.ts';
import { watchMachine } from './platform/watchMachine.ts';
import { web } from './platform/web.ts';
import { practiceHandlers } from './practice/practiceHandlers.ts';
import { openProctoring } from './proctoring/openProctoring.ts';
import { roomAccess } from './proctoring/roomAccess.ts';
import { roomMessages } from './proctoring/roomMessages.ts';
import { productionHandlers } from './production/productionHandlers.ts';
import { openRehearsals } from './rehearsal/openRehearsals.ts';
import { releaseHandlers } from './releases/releaseHandlers.ts';
import { resultsHandlers } from './results/resultsHandlers.ts';
import { admitWithTicket, sebHandlers, stopWithBrowserCheck } from './seb/sebHandlers.ts';
import { openServices } from './services.ts';
import { controlHandlers } from './sittings/controlHandlers.ts';
import { progressBoard } from './sittings/progressBoard.ts';
import { showSitting } from './sittings/showSitting.ts';
import { sittingHandlers } from './sittings/sittingHandlers.ts';
import { sittingPulse } from './sittings/sittingPulse.ts';
import { sittingRehearsals } from './sittings/sittingRehearsals.ts';
import { sittingScheduler } from './sittings/sittingScheduler.ts';
import { startSkew } from './sittings/startSkew.ts';
import { takePulse } from './sittings/takePulse.ts';
import { sourceHandlers } from './sources/sourceHandlers.ts';

/** A running server. */
export interface App {
  readonly url: string;
  /** Stops taking work, finishes what was taken, and closes the database. */
  stop(): Promise<void>;
}

/**
 * The composition root of the web server: the one place that knows every part.
 *
 * @param machine whose clocks it lives by; a test gives one of its own
 */
export async function startApp(environment: Environment, machine: Machine = thisMachine): Promise<App> {
  const log = pino({ level: environment.logLevel, base: { node: environment.nodeId } }, pino.destination(2));
  const metrics = createMetrics();
  const clock = monotonicClock(machine.wall, machine.monotonic);
  const alarm = alarmTo(metrics, log);
  const services = await openServices(environment, clock, alarm);
  const { attempts, sittings, sittingChanges, sittingStore, registry, bank, comments, signIns, database } =
    services;
  const sittingOf = async (attemptId: string) => (await attempts.live(attemptId))?.record.sittingId ?? null;
  const http = createServer({
    requestTimeout: 15_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1_000, // or Node looks for requests that are too slow twice a minute
  });

  const { doubt, databaseTime } = await settleTime({
    clock,
    machine,
    database,
    nodes: services.nodes,
    sittings: sittingStore,
  });
  const nodeAdapter = openNodes(environment.databaseUrl, alarm);
  const nodeId = randomUUID();
  const others = otherNodes(services.nodes, nodeId);

  const devices = deviceSignals(attempts);
  const keys = keyHolders(attempts);
  const noticed = (signal: Promise<void>) =>
    void signal.catch((error: unknown) => log.error({ err: error }, 'a signal was not stored'));
  const sockets = openSockets({
    http,
    publicOrigin: environment.publicOrigin,
    signIns,
    metrics,
    log,
    sittingOf,
    trustProxy: environment.trustProxy,
    onConnected: (attemptId, address) => noticed(devices.connectedFrom(attemptId, address)),
    mayHaveKey: keys.mayHaveKey,
    ...(nodeAdapter && { adapter: nodeAdapter.adapter }),
  });
  const { pusher, line } = sockets;
  const onBoard = {
    attempts,
    presence: {
      isConnected: (attemptId: string) =>
        pusher.count(attemptRoom(attemptId)) > 0 || others.isConnected(attemptId),
    },
    maximumItems: async (id: string) => {
      const sitting = await registry.get(id);
      const design = sitting && (await bank.findDesign(sitting.designId, sitting.designVersion));
      return design?.length.maximum ?? 0;
    },
  };
  const board = progressBoard({ ...onBoard, store: sittingStore, comments: comments.countBySitting });
  const proctoring = openProctoring({
    ...services,
    ...onBoard,
    rooms: services.roomStore,
    sittings: sittingStore,
    states: services.roomStates,
    beforeReopening: services.seb.endUncheckedSignIn,
    pusher,
    log,
  });
  const touch = (attemptId: string) => {
    board.touch(attemptId);
    proctoring.board.touch(attemptId);
  };
  attempts.listen(({ record, head }, command) => {
    touch(record.id);
    if (isDoneByOthers(command)) {
      pusher.pushHere(attemptRoom(record.id), 'attempt:changed', { version: head.seq });
    }
  });
  keys.tell(pusher);
  pusher.onPresence(touch);
  signIns.onEnded((ended, reason) => {
    if ('attemptId' in ended && reason === 'otherDevice') {
      const connected = onBoard.presence.isConnected(ended.attemptId);
      noticed(devices.signedInAgain(ended.attemptId, connected));
    }
    pusher.end(ended, reason);
  });

  const pulse = sittingPulse(board, clock);
  const readable = startSkew({ attempts, gates: registry, pulse });
  const inSitting = (attemptId: string, tell: (sittingId: string) => void) =>
    void sittingOf(attemptId).then(
      (id) => id !== null && tell(id),
      () => undefined, // whoever asked was told
    );
  const clockReply = async () => ({ serverNow: clock.now() });
  const attempting = attemptHandlers({
    attempts,
    comments: commentService({ attempts, store: comments, clock }),
    messagesFor: roomMessages({ states: services.roomStates, roomOf: services.roomOf }),
    metrics,
    onComment: board.touch,
    onReadable: (attemptId, ms) => void readable(attemptId, ms).catch(() => undefined), // whoever asked was told
    onAcknowledged: (attemptId, ms) => inSitting(attemptId, (id) => pulse.acknowledged(id, ms)),
  });
  const show = showSitting({ bank, store: sittingStore, clock });
  const planning = sittingHandlers({ ...services, store: sittingStore, board, show });
  sockets.serve({
    clock: clockReply,
    ...attempting.sockets,
    ...planning.sockets,
    ...proctoring.handlers.sockets,
  });
  const rehearsals = openRehearsals({
    services,
    show,
    address: () => ({ origin: ownAddress(http, environment), publicOrigin: urlOf(http, environment) }),
    log,
  });
  const api = apiRouter(
    {
      clock: clockReply,
      ...bankHandlers(bank),
      ...mediaHandlers(bank),
      ...editingHandlers(services.editing),
      ...itemTableHandlers(services),
      ...discussionHandlers(services.discussions),
      ...noticeHandlers(services.notices),
      ...planningHandlers(services.planning),
      ...productionHandlers(services.production),
      ...rehearsals.handlers,
      ...sourceHandlers(services),
      ...exportHandlers(services.exports),
      ...printHandlers(services.prints),
      ...identityHandlers(signIns, admitWithTicket(services.seb)),
      ...importHandlers(services.imports),
      ...practiceHandlers(services.practice, metrics),
      ...releaseHandlers(services.releases),
      ...resultsHandlers(services.results, attempts, services.responses),
      ...attempting.http,
      stopAttempt: stopWithBrowserCheck(services.seb, attempting.http.stopAttempt),
      ...planning.http,
      ...proctoring.handlers.http,
      ...controlHandlers({ ...services, store: sittingStore, pulse, show }),
      ...sebHandlers({
        seb: services.seb,
        publicOrigin: environment.publicOrigin,
        findSeat: services.seats.find,
        access: roomAccess({ rooms: services.roomStore, audit: services.audit, clock }),
        sittingOf,
      }),
    },
    signIns,
  );

  const isDurable = () =>
    database.durability().then(
      ({ durable }) => durable,
      () => false,
    );
  let stopping = false;
  const app = web({
    api,
    publicOrigin: environment.publicOrigin,
    trustProxy: environment.trustProxy,
    clientDir: join(import.meta.dirname, '../dist/client'),
    metrics,
    log,
    isReady: async () => !stopping && (await isDurable()),
  });
  http.on('request', app);
  const scheduler = sittingScheduler({
    store: sittingStore,
    registry,
    sittings,
    changes: sittingChanges,
    attempts,
    board,
    pusher,
    clock,
    log,
  });
  const alarmOfClock = clockAlarm({
    ...services,
    nodeName: environment.nodeId,
    sittings: sittingStore,
    pusher,
    log,
  });
  const leaveNodes = await joinNodes({
    ...services,
    id: nodeId,
    name: environment.nodeId,
    others,
    touch,
    pusher,
    line,
    machine,
    databaseTime,
    onDatabaseMoved: (byMs) => void alarmOfClock({ kind: 'moved', byMs, whose: 'database' }),
    metrics,
    log,
  });
  const stopTicking = await scheduler.start();
  const stopPulse = takePulse({ store: sittingStore, changes: sittingChanges, pulse, clock, log });
  const stopTellingRooms = proctoring.start();
  const stopWatching = watchMachine(
    clock,
    machine,
    metrics,
    (byMs) => void alarmOfClock({ kind: 'moved', byMs, whose: 'machine' }),
  );
  if (doubt !== undefined) {
    void alarmOfClock({ ...doubt, whose: databaseTime === undefined ? 'machine' : 'database' });
  }
  const { materials } = services;
  await sittingRehearsals({ store: sittingStore, changes: sittingChanges, materials, log });
  services.sources.onFault((error) => log.error({ err: error }, 'items were not told of a new edition'));
  await services.sources.resume();
  void services.releases.resume((error) => log.error({ err: error }, 'items were not told of a release'));
  await listen(http, environment);
  // Read in before the first editor asks; whoever asks while the database is away is told so then.
  services.editing.list(undefined).catch(() => undefined);

  return {
    url: urlOf(http, environment),
    async stop() {
      stopping = true;
      stopTicking();
      stopPulse();
      stopTellingRooms();
      stopWatching();
      await rehearsals.stop();
      await drained(http, sockets.io.close(), environment.shutdownGraceMs);
      await leaveNodes();
      await nodeAdapter?.close();
      await services.settling.stop();
      await services.releases.stop();
      await services.imports.close();
      await database.close();
    },
  };
}
