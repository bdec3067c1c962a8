import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of our own in a process of its own, as an operator runs it. */
export interface ServerProcess {
  /** Address it printed when it was ready. */
  readonly url: string;
  readonly pid: number;
  /** `SIGKILL` is the power cut; `SIGTERM` the orderly end. Resolves when the process is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

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
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: await readyUrl(child),
    pid: child.pid!,
    async kill(signal) {
      child.kill(signal);
      await gone;
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  let complaint = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}:\n${complaint}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = /"event":"ready".*"url":"([^"]+)"/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
