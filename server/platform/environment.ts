import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const Variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
    .optional(),
  /** Address under which browsers reach the server; decides cookies, origin check and links. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  NODE_ID: z.string().default('node-1'),
  SESSION_SECRET_FILE: z.string().optional(),
  SIGNING_KEY_FILE: z.string().optional(),
  SHUTDOWN_GRACE_MS: z.coerce.number().int().min(0).max(120_000).default(10_000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The settings of one server, checked. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly publicOrigin: string;
  readonly trustProxy: number;
  readonly nodeId: string;
  readonly sessionSecretFile: string;
  readonly signingKeyFile: string;
  readonly shutdownGraceMs: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Reads the settings from the environment variables of the process; an empty one counts as absent.
 *
 * @param overrides variables that a command sets, or (undefined) leaves out, itself
 * @throws {z.ZodError} naming each variable that is wrong
 */
export function readEnvironment(overrides: Readonly<Record<string, string | undefined>> = {}): Environment {
  const set = Object.entries({ ...process.env, ...overrides }).filter(([, value]) => value !== '');
  const v = Variables.parse(Object.fromEntries(set));
  const dataDir = resolve(v.DATA_DIR);
  return {
    port: v.PORT,
    host: v.HOST,
    dataDir,
    databaseUrl: v.DATABASE_URL ?? `file:${join(dataDir, 'peil.db')}`,
    publicOrigin: new URL(v.PUBLIC_ORIGIN ?? `http://localhost:${v.PORT}`).origin,
    trustProxy: v.TRUST_PROXY,
    nodeId: v.NODE_ID,
    sessionSecretFile: v.SESSION_SECRET_FILE ?? join(dataDir, 'session-secret'),
    signingKeyFile: v.SIGNING_KEY_FILE ?? join(dataDir, 'signing-key.pem'),
    shutdownGraceMs: v.SHUTDOWN_GRACE_MS,
    logLevel: v.LOG_LEVEL,
  };
}

/**
 * The content of a secret file, made on first use and readable by the owner only. It gets its name when
 * it is complete, so that a crash leaves no half a secret, and of two servers that start together the
 * first one's secret is everyone's.
 *
 * @throws {Error} when the file is empty: an empty secret would work, and protect nothing
 */
export function secretFile(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, make(), { mode: 0o600, flag: 'wx', flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new Error(`the secret file ${file} is empty`);
  return secret;
}
