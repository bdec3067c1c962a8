import type { NewEdition, NewSource, SourceList, SourcePage, WithdrawEdition } from '#contracts/sources.ts';
import { decideSource, type SourceCommand, type SourceRefusal } from '#itembank/sources/decideSource.ts';
import { currentEdition, registeredSource } from '#itembank/sources/registeredSource.ts';
import type { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import { numberKey, sourceKey, titleKey } from '#itembank/sources/sourceKey.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { EditingService, Editor } from '#server/editing/editingService.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { dependentItems, plannedUses } from './sourceDependents.ts';
import { sourcePage } from './sourcePage.ts';
import { sourceRegister } from './sourceRegister.ts';
import type { SourceSettling } from './sourceSettling.ts';
import type { SourceStore, StoredSourceEvent } from './sourceStore.ts';
import { unknownSources } from './unknownSources.ts';

interface Needs {
  readonly store: SourceStore;
  readonly settling: SourceSettling;
  readonly edits: EditStore;
  readonly editing: Pick<EditingService, 'rows'>;
  readonly people: Pick<PersonStore, 'find'>;
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly bank: Pick<BankStore, 'releases'>;
  readonly clock: Clock;
}

const maximumTries = 5;

/** The registry of sources: what counts, since when, and what rests on it. */
export type SourceService = ReturnType<typeof sourceService>;

export function sourceService(needs: Needs) {
  const { store, settling, edits, editing, people, clock } = needs;
  const register = sourceRegister(store);
  let onFault: (error: unknown) => void = () => undefined;

  /** Goes on by itself; what stops it is reported, and the next start of the server takes it up again. */
  const tellItems = (id: string) => void settling.settle(id).catch(onFault);

  async function page(
    { personId }: Editor,
    id: string,
    log: readonly StoredSourceEvent[],
  ): Promise<SourcePage> {
    const registry = await register();
    const source = registry.find(id)!;
    const ids = new Set(log.flatMap(({ event }) => ('by' in event ? [event.by] : [])));
    const names = new Map(
      await Promise.all([...ids].map(async (one) => [one, (await people.find(one))?.name] as const)),
    );
    return {
      ...sourcePage(id, log, personId, (one) => names.get(one) ?? one),
      items: dependentItems(await editing.rows(), source, registry),
      planned: await plannedUses(source, needs.sittings, needs.bank),
      work: settling.workOf(id) ?? (source.settled ? null : { done: 0, total: 0 }),
    };
  }

  async function append(editor: Editor, id: string, log: readonly StoredSourceEvent[], event: SourceEvent) {
    const stored = { seq: log.length + 1, at: clock.now(), event };
    const outcome = await store.append(id, stored);
    if (outcome === 'conflict') return 'conflict';
    if (outcome !== 'stored') return { refused: 'storageUnavailable' } as const;
    tellItems(id);
    return page(editor, id, [...log, stored]);
  }

  async function act(
    editor: Editor,
    id: string,
    basedOn: number,
    command: SourceCommand,
  ): Promise<SourcePage | Refusal> {
    for (let tries = 0; tries < maximumTries; tries++) {
      const log = await store.events(id);
      if (log.length === 0) return { refused: 'notFound' };
      const source = registeredSource(
        id,
        log.map(({ event }) => event),
      );
      const decided = decideSource(source, command, editor.personId, basedOn);
      if (typeof decided === 'string') return refusals[decided];
      const reply = await append(editor, id, log, decided);
      if (reply !== 'conflict') return reply;
      // Perhaps only the note that all items have been told, which is nobody's change: decide again.
    }
    return refusals.conflict;
  }

  /** What is said to count may not lie ahead. */
  function isAhead(since: string | null): boolean {
    return since !== null && since > dutchDay(clock.now()).slice(0, since.length);
  }

  return {
    onFault(listener: (error: unknown) => void): void {
      onFault = listener;
    },

    /** Takes up what a stop of the server left. */
    async resume(): Promise<void> {
      const { sources } = await register();
      for (const { id, settled } of sources) if (!settled) tellItems(id);
    },

    async list(): Promise<SourceList> {
      const registry = await register();
      const rows = await editing.rows();
      const cited = new Map<string, { items: number; outdated: number }>();
      for (const { cites } of rows) {
        const seen = new Map<string, boolean>();
        for (const citation of cites) {
          const id = registry.find(citation.source)?.id;
          if (id !== undefined) seen.set(id, (seen.get(id) ?? false) || registry.isOutdated(citation));
        }
        for (const [id, outdated] of seen) {
          const was = cited.get(id) ?? { items: 0, outdated: 0 };
          cited.set(id, { items: was.items + 1, outdated: was.outdated + (outdated ? 1 : 0) });
        }
      }
      const sources = registry.sources.map((source) => {
        const { id, kind, title, number, keys } = source;
        const { edition, since } = currentEdition(source);
        const counts = cited.get(id) ?? { items: 0, outdated: 0 };
        return { id, kind, title, number, keys: [...keys], edition, since, ...counts };
      });
      return { sources, unknown: await unknownSources(rows, registry, edits) };
    },

    async view(editor: Editor, id: string): Promise<SourcePage | Refusal> {
      const log = await store.events(id);
      return log.length === 0 ? { refused: 'notFound' } : page(editor, id, log);
    },

    async register(
      editor: Editor,
      { kind, title, number, ...first }: NewSource,
    ): Promise<SourcePage | Refusal> {
      if (isAhead(first.since)) return ahead;
      const registry = await register();
      const keys = [sourceKey({ number, title }), numberKey(number ?? ''), titleKey(title)];
      if (keys.some((key) => registry.find(key) !== undefined)) return { refused: 'sourceExists' };
      const reply = await append(editor, keys[0]!, [], {
        type: 'registered',
        by: editor.personId,
        kind,
        title,
        number,
        first,
      });
      return reply === 'conflict' ? { refused: 'sourceExists' } : reply;
    },

    async record(editor: Editor, id: string, { basedOn, ...facts }: NewEdition) {
      if (isAhead(facts.since)) return ahead;
      return act(editor, id, basedOn, { kind: 'record', facts });
    },

    withdraw: (editor: Editor, id: string, said: WithdrawEdition) =>
      act(editor, id, said.basedOn, withdrawalOf(said)),

    async link(editor: Editor, id: string, basedOn: number, key: string): Promise<SourcePage | Refusal> {
      const meant = (await register()).find(key);
      if (meant !== undefined && meant.id !== id) return { refused: 'sourceExists' };
      return act(editor, id, basedOn, { kind: 'link', key });
    },
  };
}

function withdrawalOf(said: WithdrawEdition): SourceCommand {
  const { edition } = said;
  switch (said.act) {
    case 'ask':
      return { kind: 'askWithdrawal', edition, reason: said.reason };
    case 'confirm':
      return { kind: 'confirmWithdrawal', edition };
    case 'drop':
      return { kind: 'dropWithdrawal', edition };
  }
}

const ahead: Refusal = {
  refused: 'invalidRequest',
  detail: 'De uitgave is nog niet verschenen. Leg haar vast op de dag waarop zij geldt.',
  errors: [{ path: 'since', message: 'ahead' }],
};

const refusals: Readonly<Record<SourceRefusal, Refusal>> = {
  conflict: { refused: 'sourceChanged' },
  editionExists: { refused: 'editionExists' },
  unknownEdition: { refused: 'notFound' },
  lastEdition: { refused: 'lastEdition' },
  notAsked: { refused: 'sourceChanged' },
  alreadyAsked: { refused: 'sourceChanged' },
  ownWithdrawal: { refused: 'withdrawalOwn' },
  alreadyLinked: { refused: 'sourceExists' },
};
