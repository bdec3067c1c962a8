import { describe } from 'vitest';
import { describeAttemptStore } from '#server/attempts/attemptStore.contract.ts';
import { describeCommentStore } from '#server/attempts/commentStore.contract.ts';
import { describeAuditLog } from '#server/audit/auditLog.contract.ts';
import { describeBankStore } from '#server/bank/bankStore.contract.ts';
import { describeDiscussionStore } from '#server/discussion/discussionStore.contract.ts';
import { describeBatchStore } from '#server/editing/batchStore.contract.ts';
import { describeEditStore } from '#server/editing/editStore.contract.ts';
import { describeViewStore } from '#server/editing/viewStore.contract.ts';
import { describePersonStore } from '#server/identity/personStore.contract.ts';
import { describeImportStore } from '#server/imports/importStore.contract.ts';
import { describeNodeStore } from '#server/nodes/nodeStore.contract.ts';
import { describeNoticeStore } from '#server/notices/noticeStore.contract.ts';
import { describeRoomStore } from '#server/planning/roomStore.contract.ts';
import type { Alarm } from '#server/platform/brokenMachine.ts';
import { describeRoomLog } from '#server/proctoring/roomLog.contract.ts';
import { describeProductionStore } from '#server/production/productionStore.contract.ts';
import { describeRehearsalStore } from '#server/rehearsal/rehearsalStore.contract.ts';
import { describeReleaseDraftStore } from '#server/releases/releaseDraftStore.contract.ts';
import { describeSebStore } from '#server/seb/sebStore.contract.ts';
import { describeSittingStore } from '#server/sittings/sittingStore.contract.ts';
import { describeSourceStore } from '#server/sources/sourceStore.contract.ts';
import { emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { storesOn } from '#tests/support/stores.ts';
import type { Database } from './database.ts';
import { describeWriter } from './writer.contract.ts';

/** Every suite runs on both databases; one database serves all suites, as it does in life. */
describe.each(engines)('%s', (engine) => {
  const empty = emptyDatabase(engine);
  let opening: Promise<Database> | undefined;
  const open = () => {
    opening ??= empty.open();
    return opening;
  };
  const stores = async (alarm?: Alarm) => storesOn(await open(), alarm);

  describeWriter(engine, open);
  describeAttemptStore(engine, stores);
  describeCommentStore(engine, stores);
  describeSittingStore(engine, stores);
  describeSebStore(engine, stores);
  describeBankStore(engine, stores);
  describeEditStore(engine, stores);
  describeImportStore(engine, stores);
  describeViewStore(engine, stores);
  describeProductionStore(engine, stores);
  describeRoomStore(engine, stores);
  describeRoomLog(engine, stores);
  describeNoticeStore(engine, stores);
  describeBatchStore(engine, stores);
  describeDiscussionStore(engine, stores);
  describeSourceStore(engine, stores);
  describePersonStore(engine, stores, async () => storesOn(await empty.open()));
  describeReleaseDraftStore(engine, stores);
  describeRehearsalStore(engine, stores);
  describeNodeStore(engine, stores);
  describeAuditLog(engine, stores);
});
