import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of our own in a process of its own, as an operator runs it. */
export interface ServerProcess {
  /** Address it printed when it was ready. */
  readonly url: string;
  readonly pid: number;
  /**
   * `SIGKILL` is the power cut; `SIGTERM` the orderly end. Resolves when the process is gone.
   * @throws when it does not end in an orderly way; then it is killed
   */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** An orderly end takes ten seconds at most for requests under way, and a moment to close. */
const patienceMs = { start: 120_000, end: 30_000 };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the server on an empty or existing data folder and waits until it says that it is ready. */
export async function startServerProcess(settings: {
  readonly dataDir: string;
  readonly port: number;
  readonly databaseUrl?: string;
  /** Where browsers reach it; its own port when absent. */
  readonly publicOrigin?: string;
  readonly nodeId?: string;
}): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: {
      PATH: '/usr/bin:/bin',
      PORT: String(settings.port),
      HOST: '127.0.0.1',
      DATA_DIR: settings.dataDir,
      PUBLIC_ORIGIN: settings.publicOrigin ?? `http://127.0.0.1:${settings.port}`,
      LOG_LEVEL: 'error',
      ...(settings.databaseUrl !== undefined && { DATABASE_URL: settings.databaseUrl }),
      ...(settings.nodeId !== undefined && { NODE_ID: settings.nodeId }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000);
  });
  const failure = (what: string) =>
    new Error(`the server at port ${settings.port} ${what}; it said last:\n${complaint}`);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: await readyUrl(child, failure),
    pid: child.pid!,
    async kill(signal) {
      child.kill(signal);
      let overdue = false;
      const patience = setTimeout(() => {
        overdue = true;
        child.kill('SIGKILL');
      }, patienceMs.end);
      await gone;
      clearTimeout(patience);
      if (overdue) throw failure(`did not end within ${patienceMs.end / 1000} s of ${signal}`);
    },
  };
}

/** @throws when it ends instead, or is silent for too long; then it is killed */
function readyUrl(child: ChildProcess, failure: (what: string) => Error): Promise<string> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(failure(`was not ready within ${patienceMs.start / 1000} s`));
    }, patienceMs.start);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(patience);
      reject(failure(`ended with code ${code}`));
    });
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = /"event":"ready".*"url":"([^"]+)"/.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(patience);
      resolve(url);
    });
  });
}
