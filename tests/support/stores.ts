import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { CommentStore } from '#server/attempts/commentStore.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Database } from '#server/database/database.ts';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import { sqlAuditLog } from '#server/database/sqlAuditLog.ts';
import { sqlBankStore } from '#server/database/sqlBankStore.ts';
import { sqlBatchStore } from '#server/database/sqlBatchStore.ts';
import { sqlCommentStore } from '#server/database/sqlCommentStore.ts';
import { sqlDiscussionStore } from '#server/database/sqlDiscussionStore.ts';
import { sqlEditStore } from '#server/database/sqlEditStore.ts';
import { sqlImportStore } from '#server/database/sqlImportStore.ts';
import { sqlNodeStore } from '#server/database/sqlNodeStore.ts';
import { sqlNoticeStore } from '#server/database/sqlNoticeStore.ts';
import { sqlPersonStore } from '#server/database/sqlPersonStore.ts';
import { sqlProductionStore } from '#server/database/sqlProductionStore.ts';
import { sqlRehearsalStore } from '#server/database/sqlRehearsalStore.ts';
import { sqlReleaseDraftStore } from '#server/database/sqlReleaseDraftStore.ts';
import { sqlRoomLog } from '#server/database/sqlRoomLog.ts';
import { sqlRoomStore } from '#server/database/sqlRoomStore.ts';
import { sqlSebStore } from '#server/database/sqlSebStore.ts';
import { sqlSittingStore } from '#server/database/sqlSittingStore.ts';
import { sqlSourceStore } from '#server/database/sqlSourceStore.ts';
import { sqlViewStore } from '#server/database/sqlViewStore.ts';
import type { Writer } from '#server/database/writer.ts';
import type { DiscussionStore } from '#server/discussion/discussionStore.ts';
import type { BatchStore } from '#server/editing/batchStore.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { ViewStore } from '#server/editing/viewStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { ImportStore } from '#server/imports/importStore.ts';
import type { NodeStore } from '#server/nodes/nodeStore.ts';
import type { NoticeStore } from '#server/notices/noticeStore.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Alarm } from '#server/platform/brokenMachine.ts';
import type { RoomLog } from '#server/proctoring/roomLog.ts';
import type { ProductionStore } from '#server/production/productionStore.ts';
import type { RehearsalStore } from '#server/rehearsal/rehearsalStore.ts';
import type { ReleaseDraftStore } from '#server/releases/releaseDraftStore.ts';
import type { SebStore } from '#server/seb/sebStore.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { SourceStore } from '#server/sources/sourceStore.ts';

/** Every port to the database; a row of one often needs a row of another. */
export interface Stores {
  readonly attempts: AttemptStore;
  readonly sittings: SittingStore;
  readonly rooms: RoomStore;
  readonly roomLog: RoomLog;
  readonly bank: BankStore;
  readonly people: PersonStore;
  readonly nodes: NodeStore;
  readonly comments: CommentStore;
  readonly edits: EditStore;
  readonly imports: ImportStore;
  readonly sources: SourceStore;
  readonly releaseDrafts: ReleaseDraftStore;
  readonly views: ViewStore;
  readonly production: ProductionStore;
  readonly notices: NoticeStore;
  readonly batches: BatchStore;
  readonly discussions: DiscussionStore;
  readonly rehearsals: RehearsalStore;
  readonly seb: SebStore;
  readonly audit: AuditLog;
  readonly writer: Writer;
}

export function storesOn(database: Database, alarm: Alarm = () => undefined): Stores {
  const audit = sqlAuditLog(database);
  return {
    attempts: sqlAttemptStore(database),
    sittings: sqlSittingStore(database, audit),
    rooms: sqlRoomStore(database, audit),
    roomLog: sqlRoomLog(database, audit),
    bank: sqlBankStore(database, alarm),
    people: sqlPersonStore(database),
    nodes: sqlNodeStore(database),
    comments: sqlCommentStore(database),
    edits: sqlEditStore(database),
    views: sqlViewStore(database),
    production: sqlProductionStore(database),
    notices: sqlNoticeStore(database),
    batches: sqlBatchStore(database),
    discussions: sqlDiscussionStore(database),
    imports: sqlImportStore(database),
    sources: sqlSourceStore(database),
    releaseDrafts: sqlReleaseDraftStore(database, audit),
    rehearsals: sqlRehearsalStore(database, audit),
    seb: sqlSebStore(database, audit),
    audit,
    writer: database.writer,
  };
}
