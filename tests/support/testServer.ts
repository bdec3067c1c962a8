import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '#server/app.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { freePort } from '#server/loadtest/freePort.ts';
import { type Environment, readEnvironment } from '#server/platform/environment.ts';

/** A real server in this process, on a port and a database of its own, with the demonstration bank. */
export interface TestServer {
  readonly origin: string;
  coordinator(): Promise<ApiClient>;
  /** A new account that practises. */
  account(name: string): Promise<ApiClient>;
  /** Sends exactly this, as no well-behaved client would, and looks at the raw reply. */
  send(path: string, init?: RawRequest): Promise<RawReply>;
  stop(): Promise<void>;
}

export interface RawRequest {
  readonly method?: string;
  readonly body?: string | Uint8Array;
  /** Added to, or with `undefined` taken from, what our own page would send. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly as?: ApiClient;
}

export interface RawReply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** @param seed fills the empty database; the demonstration world where absent */
export async function startTestServer(
  databaseUrl?: string,
  seed: (environment: Environment) => Promise<unknown> = (environment) =>
    seedWorld(environment, { sittings: false }),
): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peil-edge-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = readEnvironment({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
  });
  await seed(environment);
  const app = await startApp(environment);

  return {
    origin,
    async coordinator() {
      const client = apiClient(origin);
      const { email, password } = demoPeople.staff.find(({ role }) => role === 'coordinator')!;
      await client.call('signInStaff', { body: { email, password } });
      return client;
    },
    async account(name) {
      const client = apiClient(origin);
      const email = `${name}@rand.example`;
      await client.call('createAccount', { body: { name, email, password: 'negen gele waterpassen' } });
      return client;
    },
    async send(path, { method = 'GET', body, headers = {}, as } = {}) {
      const own = {
        'X-Peil': '1',
        Origin: origin,
        ...(as && { Cookie: as.cookie() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      };
      const sent = Object.entries(own).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const response = await fetch(origin + path, {
        method,
        headers: sent,
        ...(body !== undefined && { body: body as string }),
      });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    async stop() {
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
