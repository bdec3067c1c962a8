import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readEnvironment, secretFile } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings =
  'PORT HOST DATA_DIR DATABASE_URL PUBLIC_ORIGIN TRUST_PROXY NODE_ID SESSION_SECRET_FILE SIGNING_KEY_FILE SHUTDOWN_GRACE_MS LOG_LEVEL'.split(
    ' ',
  );

describe('the settings', () => {
  beforeEach(() => {
    for (const name of settings) vi.stubEnv(name, '');
  });
  afterEach(() => vi.unstubAllEnvs());

  test('[EV1] with nothing set: SQLite, key and secret in the data folder, port 4000 on this machine only', () => {
    expect(readEnvironment({ DATA_DIR: folder })).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: folder,
      databaseUrl: `file:${folder}/peil.db`,
      publicOrigin: 'http://localhost:4000',
      trustProxy: 0,
      nodeId: 'node-1',
      sessionSecretFile: `${folder}/session-secret`,
      signingKeyFile: `${folder}/signing-key.pem`,
      shutdownGraceMs: 10_000,
      logLevel: 'info',
    });
  });

  test('[EV2] each variable is taken over, the origin without what follows it', () => {
    const set = {
      PORT: '80',
      DATABASE_URL: 'postgres://db/peil',
      PUBLIC_ORIGIN: 'https://toets.example/pad?q',
    };
    expect(readEnvironment(set)).toMatchObject({
      port: 80,
      databaseUrl: 'postgres://db/peil',
      publicOrigin: 'https://toets.example',
    });
  });

  test('[EV3] a variable that is set to nothing counts as absent, from the process too', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 4000,
      shutdownGraceMs: 10_000,
    });
  });

  test.each([
    { PORT: 'http' },
    { PORT: '65536' },
    { PORT: '80.5' },
    { DATABASE_URL: 'mysql://db/peil' },
    { PUBLIC_ORIGIN: 'toets.example' },
    { PUBLIC_ORIGIN: 'ftp://toets.example' },
    { TRUST_PROXY: 'true' },
    { SHUTDOWN_GRACE_MS: '-1' },
    { LOG_LEVEL: 'loud' },
  ])('[EV4] a wrong value is refused and the variable named: %o', (wrong) => {
    expect(() => readEnvironment(wrong as Record<string, string>)).toThrow(Object.keys(wrong)[0]!);
  });
});

describe('a secret file', () => {
  test('[EV5] is made once, with its folder, for the owner’s eyes only, and then stays the same', () => {
    const file = join(folder, 'deep', 'down', 'secret');
    expect(secretFile(file, () => 'first')).toBe('first');
    expect(secretFile(file, () => 'second')).toBe('first');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'deep', 'down'))).toEqual(['secret']);
  });

  test('[EV6] that another server made at the same moment is everyone’s: nobody goes on with their own', () => {
    const file = join(folder, 'contested');
    const mine = secretFile(file, () => {
      secretFile(file, () => 'theirs');
      return 'mine';
    });
    expect(mine).toBe('theirs');
    expect(readFileSync(file, 'utf8')).toBe('theirs');
  });

  test('[EV7] that is empty is refused: it would work, and protect nothing', () => {
    const file = join(folder, 'empty');
    writeFileSync(file, '\n');
    expect(() => secretFile(file, () => 'new')).toThrow(`the secret file ${file} is empty`);
  });
});
