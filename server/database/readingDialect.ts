import type { CompiledQuery, DatabaseConnection, Dialect } from 'kysely';

/** Runs one query and gives its rows. */
export type RunQuery = (query: Pick<CompiledQuery, 'sql' | 'parameters'>) => Promise<unknown[]>;

/** Kysely for reading alone, through one function. Writing goes through the Writer, so it is refused here. */
export function readingDialect(
  language: Pick<Dialect, 'createAdapter' | 'createQueryCompiler' | 'createIntrospector'>,
  run: RunQuery,
): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => ({ rows: (await run(query)) as R[] }),
    streamQuery() {
      throw new Error('streaming is not used');
    },
  };
  const refuse = () => Promise.reject(new Error('transactions belong to the Writer'));
  return {
    ...language,
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => connection,
      releaseConnection: async () => undefined,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: async () => undefined,
    }),
  };
}
