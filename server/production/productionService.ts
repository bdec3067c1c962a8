import { PersonId } from '#contracts/ids.ts';
import type { Assignment, NewAssignment, Production } from '#contracts/producing.ts';
import { countsAsMade } from '#itembank/blueprint/coverage.ts';
import { type CoverageCell, isInCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { EditingService, Editor } from '#server/editing/editingService.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { ProductionStore, StoredAssignment, Withdrawal } from './productionStore.ts';

interface Needs {
  readonly store: ProductionStore;
  readonly editing: Pick<EditingService, 'rows'>;
  readonly people: Pick<PersonStore, 'find' | 'ofRoles'>;
  readonly bank: Pick<BankStore, 'designs'>;
  readonly clock: Clock;
}

/** An assignment with the codes made for it that still count. */
export interface Assigned extends StoredAssignment {
  readonly done: string[];
  readonly withdrawn: Withdrawal | null;
}

/** Planning what the bank needs, and asking authors for it. */
export type ProductionService = ReturnType<typeof productionService>;

export function productionService({ store, editing, people, bank, clock }: Needs) {
  const authors = () => people.ofRoles(['author']);

  async function view({ personId, role }: Editor): Promise<Production> {
    const [targets, designs, everyAuthor] = await Promise.all([store.targets(), bank.designs(), authors()]);
    return {
      targets,
      demands: designs.flatMap(({ name, pool, blueprint }) =>
        blueprint
          .filter(({ minimum }) => minimum > 0)
          .map(({ attribute, value, minimum }) => ({ design: name, pool, attribute, value, minimum })),
      ),
      assignments: await assignments(personId),
      authors: everyAuthor.map(({ id, name }) => ({ id: PersonId.parse(id), name })),
      mayPlan: role === 'reviewer' || role === 'psychometrician',
    };
  }

  /** Each with the items that stand in its cell still; people by their ids. */
  async function assigned(): Promise<Assigned[]> {
    const [stored, rows] = await Promise.all([store.assignments(), editing.rows()]);
    const rowOf = new Map(rows.map((row) => [row.code, row]));
    return stored.map(({ codes, ...same }) => ({
      ...same,
      done: codes.filter((code) => {
        const row = rowOf.get(code);
        return row?.pool === same.pool && isInCell(row, same.cell) && countsAsMade(row.stage);
      }),
    }));
  }

  async function assignments(personId: string): Promise<Assignment[]> {
    const stored = await assigned();
    const ids = new Set(stored.flatMap(({ author, by }) => [author, by]));
    const names = new Map(
      await Promise.all([...ids].map(async (id) => [id, (await people.find(id))?.name ?? id] as const)),
    );
    return stored.map(({ author, by, withdrawn, ...same }) => ({
      ...same,
      withdrawn: withdrawn !== null,
      author: names.get(author)!,
      mine: author === personId,
      by: names.get(by)!,
    }));
  }

  /** A repeat changes nothing and counts as done. */
  async function after(editor: Editor, outcome: WriteOutcome): Promise<Production | Refusal> {
    const isDone = outcome === 'stored' || outcome === 'conflict';
    return isDone ? view(editor) : { refused: 'storageUnavailable' };
  }

  return {
    view,
    assigned,

    setTarget: async (editor: Editor, pool: Pool, cell: CoverageCell, need: number | null) =>
      after(editor, await store.setTarget(pool, cell, need)),

    async assign(editor: Editor, { author, ...asked }: NewAssignment): Promise<Production | Refusal> {
      if (!(await authors()).some(({ id }) => id === author)) return { refused: 'notFound' };
      const outcome = await store.assign({ ...asked, author, by: editor.personId, at: clock.now() });
      return after(editor, outcome);
    },

    /** What was made for it stays; nothing more is asked. */
    async withdraw(editor: Editor, id: string): Promise<Production | Refusal> {
      if (!(await store.assignments()).some((one) => one.id === id)) return { refused: 'notFound' };
      return after(editor, await store.withdraw(id, { by: editor.personId, at: clock.now() }));
    },

    async countAsMade(editor: Editor, id: string, code: string): Promise<Production | Refusal> {
      const [asked, rows] = await Promise.all([store.assignments(), editing.rows()]);
      const isOwn = asked.some(
        (one) => one.id === id && one.author === editor.personId && one.withdrawn === null,
      );
      const wrote = rows.some((row) => row.code === code && row.authors.includes(editor.personId));
      if (!isOwn || !wrote) return { refused: 'notFound' };
      return after(editor, await store.addItem(id, code));
    },
  };
}
