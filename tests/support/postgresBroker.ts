import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgresServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for an empty PostgreSQL database. */
    readonly postgresBroker: string;
  }
}

/**
 * Runs once for all test files. Nothing is started until a test file asks for a database: then one
 * server for all of them, and an empty database for each.
 */
export default async function postgresBroker(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const broker = createServer((_request, response) => {
    server ??= startPostgres();
    server
      .then((running) => running.freshDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) =>
          response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
      );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  if (typeof address !== 'object' || address === null) throw new Error('the broker has no address');
  project.provide('postgresBroker', `http://127.0.0.1:${address.port}`);

  return async () => {
    broker.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}
