import { attemptService } from './attempts/attemptService.ts';
import { materials as compiledMaterials } from './bank/materials.ts';
import { openDatabase } from './database/openDatabase.ts';
import { sqlAttemptStore } from './database/sqlAttemptStore.ts';
import { sqlAuditLog } from './database/sqlAuditLog.ts';
import { sqlBankStore } from './database/sqlBankStore.ts';
import { sqlBatchStore } from './database/sqlBatchStore.ts';
import { sqlCommentStore } from './database/sqlCommentStore.ts';
import { sqlDiscussionStore } from './database/sqlDiscussionStore.ts';
import { sqlEditStore } from './database/sqlEditStore.ts';
import { sqlImportStore } from './database/sqlImportStore.ts';
import { sqlNodeStore } from './database/sqlNodeStore.ts';
import { sqlNoticeStore } from './database/sqlNoticeStore.ts';
import { sqlPersonStore } from './database/sqlPersonStore.ts';
import { sqlProductionStore } from './database/sqlProductionStore.ts';
import { sqlRehearsalStore } from './database/sqlRehearsalStore.ts';
import { sqlReleaseDraftStore } from './database/sqlReleaseDraftStore.ts';
import { sqlRoomLog } from './database/sqlRoomLog.ts';
import { sqlRoomStore } from './database/sqlRoomStore.ts';
import { sqlSebStore } from './database/sqlSebStore.ts';
import { sqlSittingStore } from './database/sqlSittingStore.ts';
import { sqlSourceStore } from './database/sqlSourceStore.ts';
import { sqlViewStore } from './database/sqlViewStore.ts';
import { discussionService } from './discussion/discussionService.ts';
import { printService } from './documents/printService.ts';
import { bulkService } from './editing/bulkService.ts';
import { editingService } from './editing/editingService.ts';
import { itemStatisticsService } from './editing/itemStatisticsService.ts';
import { exportService } from './exports/exportService.ts';
import { passwords } from './identity/passwords.ts';
import { signInService } from './identity/signInService.ts';
import { importService } from './imports/importService.ts';
import { noticeService } from './notices/noticeService.ts';
import { conflictService } from './planning/conflictService.ts';
import { drawService } from './planning/drawService.ts';
import { letterService } from './planning/letterService.ts';
import { roomService } from './planning/roomService.ts';
import type { Alarm } from './platform/brokenMachine.ts';
import type { Clock } from './platform/clock.ts';
import { type Environment, secretFile } from './platform/environment.ts';
import { newSessionSecret } from './platform/sessionSecret.ts';
import { newSigningKey, signer } from './platform/signing.ts';
import { practiceService } from './practice/practiceService.ts';
import { roomOf } from './proctoring/roomOf.ts';
import { roomStates } from './proctoring/roomStates.ts';
import { productionService } from './production/productionService.ts';
import { lastGivenIn } from './releases/lastGiven.ts';
import { releaseService } from './releases/releaseService.ts';
import { releaseResponses } from './results/releaseResponses.ts';
import { resultsService } from './results/resultsService.ts';
import { sittingTallies } from './results/sittingTallies.ts';
import { openSeb } from './seb/seb.ts';
import { columnMemory } from './sittings/columnMemory.ts';
import { extensionService } from './sittings/extensionService.ts';
import { pauseService } from './sittings/pauseService.ts';
import { rosterService } from './sittings/rosterService.ts';
import { seatService } from './sittings/seatService.ts';
import { sittingChanges } from './sittings/sittingChanges.ts';
import { sittingRegistry } from './sittings/sittingRegistry.ts';
import { sittingService } from './sittings/sittingService.ts';
import { startService } from './sittings/startService.ts';
import { currencyService } from './sources/currencyService.ts';
import { recheckService } from './sources/recheckService.ts';
import { sourceRegister } from './sources/sourceRegister.ts';
import { sourceService } from './sources/sourceService.ts';
import { sourceSettling } from './sources/sourceSettling.ts';

/** Everything the product does, without the web around it. */
export type Services = Awaited<ReturnType<typeof openServices>>;

/** Opens the database and connects the services to it. `clock` is theirs alone; `alarm` hears of a broken machine. */
export async function openServices(environment: Environment, clock: Clock, alarm: Alarm) {
  const secret = Buffer.from(secretFile(environment.sessionSecretFile, newSessionSecret), 'base64url');
  const database = await openDatabase(environment.databaseUrl, alarm);
  const bank = sqlBankStore(database, alarm);
  const people = sqlPersonStore(database);
  const audit = sqlAuditLog(database);
  const attemptStore = sqlAttemptStore(database);
  const sittingStore = sqlSittingStore(database, audit);
  const roomStore = sqlRoomStore(database, audit);
  const comments = sqlCommentStore(database);
  const editStore = sqlEditStore(database);
  const sourceStore = sqlSourceStore(database);

  const materials = compiledMaterials(bank);
  const registry = sittingRegistry(sittingStore, clock);
  const attempts = attemptService({
    store: attemptStore,
    materials,
    gates: registry,
    clock,
    signer: signer(secretFile(environment.signingKeyFile, newSigningKey)),
    shared: database.now !== undefined,
  });
  const changes = sittingChanges(sittingStore, registry, audit, clock);
  const seats = seatService({
    store: sittingStore,
    rooms: roomStore,
    registry,
    attempts,
    audit,
    clock,
    secret,
  });
  const signIns = signInService(people, passwords(), clock, seats.find);
  const register = sourceRegister(sourceStore);
  const currentEditions = async () => (await register()).currentEditions;
  const editing = editingService({ store: editStore, people, bank, clock, currentEditions });
  const discussionStore = sqlDiscussionStore(database);
  const production = productionService({ store: sqlProductionStore(database), editing, people, bank, clock });
  const tallies = sittingTallies({ sittings: sittingStore, attempts: attemptStore, materials });
  const settling = sourceSettling({ store: sourceStore, edits: editStore, editing, clock });
  const itemStatistics = itemStatisticsService({ rows: editing.rows, tallies, bank, comments });
  const onSources = { store: sourceStore, editing, sittings: sittingStore, bank, clock };
  const planned = {
    sittings: sittingStore,
    rooms: roomStore,
    attempts: attemptStore,
    liveAttempts: attempts,
  };
  const conflicts = conflictService({
    sittings: sittingStore,
    rooms: roomStore,
    people,
    bank,
    clock,
    burned: async () =>
      new Set((await editing.rows()).filter(({ stage }) => stage === 'burned').map(({ code }) => code)),
  });
  const discussions = discussionService({ store: discussionStore, comments, people, editing, clock });
  return {
    database,
    clock,
    bank,
    materials,
    audit,
    attempts,
    editStore,
    editing,
    responses: releaseResponses({
      bank,
      sittings: sittingStore,
      attempts: attemptStore,
      materials,
      audit,
      clock,
    }),
    imports: importService({ store: sqlImportStore(database), edits: editStore, clock, alarm }),
    bulk: bulkService({ store: sqlBatchStore(database), editing, clock }),
    discussions,
    production,
    notices: noticeService({
      store: sqlNoticeStore(database),
      editing,
      edits: editStore,
      discussions: discussionStore,
      production,
      people,
      clock,
    }),
    views: sqlViewStore(database),
    itemStatistics,
    exports: exportService({ editing, itemStatistics, bank }),
    prints: printService({ bank, materials, editing, discussions, audit, clock }),
    sourceStore,
    settling,
    sources: sourceService({ ...onSources, settling, edits: editStore, people }),
    currency: currencyService(onSources),
    rechecks: recheckService(onSources),
    releases: releaseService({
      store: sqlReleaseDraftStore(database, audit),
      edits: editStore,
      bank,
      people,
      lastGiven: lastGivenIn({ sittings: sittingStore, attempts: attemptStore, bank }),
      currentEditions,
      clock,
    }),
    sittings: sittingService({
      store: sittingStore,
      changes,
      bank,
      attempts,
      clock,
      mayPublish: conflicts.mayPublish,
    }),
    sittingChanges: changes,
    starts: startService({ changes, bank, clock }),
    pauses: pauseService({ store: sittingStore, changes, attempts, clock }),
    rosters: rosterService({
      store: sittingStore,
      memory: columnMemory({ audit, clock }),
      attempts: attemptStore,
      changes,
      clock,
    }),
    planning: {
      rooms: roomService({ ...planned, people, changes, clock }),
      conflicts,
      letters: letterService({
        sittings: sittingStore,
        rooms: roomStore,
        seats,
        people,
        bank,
        audit,
        clock,
        address: environment.publicOrigin,
      }),
      draws: drawService({ ...planned, liveAttempts: attempts, changes, clock }),
    },
    seats,
    extensions: extensionService({ store: sittingStore, changes, attempts, audit, clock }),
    seb: openSeb({
      store: sqlSebStore(database, audit),
      sittings: sittingStore,
      attempts,
      people,
      signIns,
      publicOrigin: environment.publicOrigin,
      audit,
      clock,
      secret,
    }),
    sittingStore,
    attemptStore,
    people,
    nodes: sqlNodeStore(database),
    rehearsalStore: sqlRehearsalStore(database, audit),
    roomStore,
    roomStates: roomStates(sqlRoomLog(database, audit), clock),
    roomOf: roomOf(sittingStore, clock),
    registry,
    comments,
    signIns,
    practice: practiceService({ attempts, store: attemptStore, bank, clock }),
    results: resultsService({
      attempts,
      attemptStore,
      sittings: sittingStore,
      registry,
      materials,
      people,
      comments,
    }),
  };
}
