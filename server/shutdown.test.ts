import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { seedWorld } from '#server/cli/demoWorld.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import { anyResponse } from '#server/loadtest/anyResponse.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import { freePort } from '#server/loadtest/freePort.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { readEnvironment } from '#server/platform/environment.ts';

const graceMs = 6_000;
const seeded = mkdtempSync(join(tmpdir(), 'peil-seeded-'));
const folders = [seeded];
const children: ChildProcess[] = [];
beforeAll(() =>
  seedWorld(readEnvironment({ DATA_DIR: seeded, DATABASE_URL: undefined }), { sittings: false }),
);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A server in a process of its own, as an operator runs it, on a copy of the seeded data or on its own. */
async function startProcess(dataDir = mkdtempSync(join(tmpdir(), 'peil-stop-'))) {
  if (!folders.includes(dataDir)) cpSync(seeded, dataDir, { recursive: true });
  folders.push(dataDir);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: 'error',
    SHUTDOWN_GRACE_MS: String(graceMs),
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH: '/usr/bin:/bin', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(complaints)));
    createInterface({ input: child.stdout }).once('line', () => resolve());
  });
  return {
    port,
    origin,
    dataDir,
    complaints: () => complaints,
    askToStop: () => void child.kill('SIGTERM'),
    ended,
  };
}

describe('a server that is asked to stop', { timeout: 60_000 }, () => {
  test('[SD1] [SD4] finishes the answer it is taking in, and knows it when it starts again', async () => {
    const server = await startProcess();
    const client = apiClient(server.origin);
    const { email, password } = demoPeople.applicant;
    await client.call('signInAccount', { body: { email, password } });
    const { attemptId } = await client.call('startPractice', { body: { designId: 'oefentoets' } });
    const answerId = crypto.randomUUID();
    const { item } = await client.call('viewAttempt', { params: { attemptId } });
    const body = JSON.stringify({
      answerId,
      position: 1,
      response: anyResponse(item!, () => 0),
      elapsedMs: 1,
    });
    const line = await sendFirst(server.port, [
      `POST /api/attempts/${attemptId}/answers HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      'X-Peil: 1',
      `Cookie: ${client.cookie()}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      '',
      body.slice(0, 20),
    ]);
    server.askToStop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const reply = new Promise<string>((resolve) => line.once('data', (data) => resolve(data.toString())));
    line.write(body.slice(20));
    expect(await reply).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await server.ended).toBe(0);

    const database = await openDatabase(`file:${join(server.dataDir, 'peil.db')}`, () => undefined);
    const events = await sqlAttemptStore(database).events(attemptId);
    await database.close();
    expect(events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'answered', answerId }),
    );

    const again = await startProcess(server.dataDir);
    const view = await fetch(`${again.origin}/api/attempts/${attemptId}`, {
      headers: { Cookie: client.cookie() },
    });
    expect(await view.json()).toMatchObject({ attemptId, state: 'running', answered: 1 });
  });

  test('[SD2] lets go of open sockets and idle connections at once, and complains of nothing', async () => {
    const server = await startProcess();
    const coordinator = apiClient(server.origin);
    const { email, password } = demoPeople.staff[0];
    await coordinator.call('signInStaff', { body: { email, password } });
    const sitting = { candidates: 1, designId: 'kov', name: 'Proef', plannedAt: Date.now() };
    const { credentials } = await prepareSitting(coordinator, sitting);
    const candidate = apiClient(server.origin);
    await candidate.call('signInCandidate', { body: credentials[0]! });
    const socket = io(server.origin, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { Cookie: candidate.cookie(), Origin: server.origin },
    });
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    const before = performance.now();
    server.askToStop();
    expect(await server.ended).toBe(0);
    // Also sooner than Node and fetch close an idle connection by themselves, after four seconds or more.
    expect(performance.now() - before).toBeLessThan(3_500);
    await gone;
    expect(server.complaints()).toBe('');
  });

  test('[SD3] waits for a request that never comes to its end no longer than the grace', async () => {
    const server = await startProcess();
    await sendFirst(server.port, [
      'POST /api/sign-in/candidate HTTP/1.1',
      'Host: 127.0.0.1',
      'X-Peil: 1',
      'Content-Type: application/json',
      'Content-Length: 60',
      '',
      '{"number":',
    ]);
    const before = performance.now();
    server.askToStop();
    expect(await server.ended).toBe(0);
    const afterMs = performance.now() - before;
    expect(afterMs).toBeGreaterThan(graceMs - 100);
    expect(afterMs).toBeLessThan(graceMs + 2_000);
  });
});

/** Opens a connection and sends the first part of a request, as a line that hangs does. */
function sendFirst(port: number, lines: readonly string[]): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1', () => {
      socket.write(lines.join('\r\n'));
      setTimeout(() => resolve(socket), 300);
    });
    socket.on('error', () => undefined);
  });
}
