import { RosterColumns } from '#contracts/roster.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { releaseChoice } from '#server/bank/releaseChoice.ts';
import type { Handlers } from '#server/platform/api.ts';
import { isTheirs, nationalOnly } from '#server/platform/instituteScope.ts';
import { badInput, type Refusal } from '#server/platform/refusal.ts';
import { type CommandHandlers, watchRoom } from '#server/platform/sockets.ts';
import type { ExtensionService } from './extensionService.ts';
import type { ProgressBoard } from './progressBoard.ts';
import type { RosterService } from './rosterService.ts';
import type { SeatService } from './seatService.ts';
import type { ShowSitting } from './showSitting.ts';
import type { SittingOutcome } from './sittingChanges.ts';
import type { SittingService } from './sittingService.ts';
import type { SittingStore } from './sittingStore.ts';

type Http = Pick<
  Handlers,
  | 'listDesigns'
  | 'listReleases'
  | 'listSittings'
  | 'createSitting'
  | 'viewSitting'
  | 'importRoster'
  | 'viewRoster'
  | 'publishSitting'
  | 'listCodes'
  | 'startSitting'
  | 'extendSitting'
  | 'closeSitting'
  | 'releaseResults'
  | 'viewProgress'
  | 'viewAudit'
>;

interface Needs {
  readonly sittings: SittingService;
  readonly rosters: RosterService;
  readonly seats: SeatService;
  readonly extensions: ExtensionService;
  readonly store: SittingStore;
  readonly bank: BankStore;
  readonly board: ProgressBoard;
  readonly audit: AuditLog;
  readonly show: ShowSitting;
}

/** What coordinators do. */
export function sittingHandlers({
  sittings,
  rosters,
  seats,
  extensions,
  store,
  bank,
  board,
  audit,
  show,
}: Needs): {
  http: Http;
  sockets: Pick<CommandHandlers, 'sitting:watch'>;
} {
  const shown = async (outcome: SittingOutcome) => ('refused' in outcome ? outcome : show(outcome.sitting));

  return {
    http: {
      listDesigns: async () =>
        (await bank.designs())
          .filter(({ start }) => start === 'joint')
          .map(({ id, version, name, pool, selection, length, durationMinutes, blueprint }) => ({
            id,
            version,
            name,
            pool,
            selection: selection.kind,
            minimumItems: length.minimum,
            maximumItems: length.maximum,
            durationMinutes: durationMinutes ?? 0,
            quotas: blueprint.map(({ attribute, value, minimum, maximum }) => ({
              attribute,
              name: termName(attribute, value),
              minimum,
              maximum,
            })),
          })),

      listReleases: async () =>
        (await bank.releases())
          .filter(({ release }) => release.pool !== 'practice')
          .map(({ release, publishedAt }) => releaseChoice(release, publishedAt)),

      listSittings: async () => Promise.all((await store.list()).map(show)),
      createSitting: async ({ visitor, body }) =>
        nationalOnly(visitor) ?? shown(await sittings.create(visitor.name, body)),

      async viewSitting({ params: { sittingId } }) {
        const record = await store.find(sittingId);
        return record === undefined ? { refused: 'notFound' } : show(record);
      },

      importRoster: async ({ visitor, params: { sittingId }, query, body }) =>
        importWith(query.columns, (columns) =>
          rosters.import(visitor.name, sittingId, body, query.dryRun === 'true', {
            columns,
            institute: visitor.institute,
          }),
        ),

      async viewRoster({ visitor, params: { sittingId } }) {
        if ((await store.find(sittingId)) === undefined) return { refused: 'notFound' };
        const rows = (await store.roster(sittingId)).filter((row) => isTheirs(visitor, row));
        return rows.map(({ sittingId: _, personId, attemptId, roomId, seat, ...entry }) => entry);
      },

      publishSitting: async ({ visitor, params: { sittingId }, body: { version } }) =>
        nationalOnly(visitor) ?? shown(await sittings.publish(visitor.name, sittingId, version)),

      listCodes: ({ visitor, params: { sittingId } }) =>
        seats.codes(visitor.name, sittingId, (row) => isTheirs(visitor, row)),

      startSitting: async ({ visitor, params: { sittingId }, body: { version, leadSeconds } }) =>
        nationalOnly(visitor) ??
        shown(await sittings.start(visitor.name, sittingId, version, leadSeconds * 1000)),

      async extendSitting({ visitor, params: { sittingId }, body }) {
        const { extensionId, version, minutes, attemptId, reason } = body;
        const extension = { id: extensionId, byMs: minutes * 60_000, reason };
        const row = attemptId === null ? undefined : await store.rowOfAttempt(attemptId);
        if (row === undefined ? nationalOnly(visitor) : !isTheirs(visitor, row)) {
          return nationalOnly(visitor) ?? { refused: 'notFound' };
        }
        return shown(
          attemptId === null
            ? await extensions.forAll(visitor.name, sittingId, extension, version)
            : await extensions.forOne(visitor.name, sittingId, attemptId, extension),
        );
      },

      closeSitting: async ({ visitor, params: { sittingId }, body: { version, reason } }) =>
        nationalOnly(visitor) ?? shown(await sittings.close(visitor.name, sittingId, version, reason)),

      releaseResults: async ({ visitor, params: { sittingId }, body: { version } }) =>
        nationalOnly(visitor) ?? shown(await sittings.release(visitor.name, sittingId, version)),

      async viewProgress({ visitor, params: { sittingId } }) {
        if ((await store.find(sittingId)) === undefined) return { refused: 'notFound' };
        const progress = await board.view(sittingId);
        return { ...progress, rows: progress.rows.filter((row) => isTheirs(visitor, row)) };
      },

      viewAudit: async ({ visitor, params: { sittingId } }) =>
        nationalOnly(visitor) ??
        ((await store.find(sittingId)) === undefined ? { refused: 'notFound' } : audit.about(sittingId)),
    },

    sockets: {
      async 'sitting:watch'(visitor, { sittingId }, room) {
        // The pushes are of the whole country; who works for one institute asks for its progress.
        if (nationalOnly(visitor) !== undefined) return undefined;
        if ((await store.find(sittingId)) === undefined) return undefined;
        room.join(watchRoom(sittingId));
        return board.view(sittingId);
      },
    },
  };
}

/** The columns somebody chose travel as JSON beside the file. */
async function importWith<T>(
  text: string | undefined,
  act: (columns: RosterColumns | undefined) => Promise<T>,
): Promise<T | Refusal> {
  if (text === undefined) return act(undefined);
  const columns = RosterColumns.safeParse(jsonOf(text));
  return columns.success ? act(columns.data) : badInput(columns.error);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
