import { statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { openDatabase } from '#server/database/openDatabase.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { clientIsBuilt } from './seed.ts';

/** One thing that was looked at. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
}

/** Oldest SQLite with all fixes we rely on. */
const oldestSqlite = [3, 51, 3] as const;

/** `doctor`: looks whether this machine keeps the promises of the product. Exit code 1 when it does not. */
export function doctorCommand(): Command {
  return commandNamed('doctor')
    .description('check that this installation can be trusted with answers')
    .option('--json', 'JSON output')
    .action(({ json }: { json?: boolean }) =>
      printResult(async () => {
        const findings = await examine();
        if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
        if (json) return [`${JSON.stringify({ ok: process.exitCode !== 1, findings })}\n`];
        return findings.map(
          ({ check, ok, found }) => `${ok ? 'ok  ' : 'BAD '} ${check.padEnd(44)} ${found}\n`,
        );
      }),
    );
}

async function examine(): Promise<Finding[]> {
  const environment = readEnvironment();
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  const findings: Finding[] = [
    {
      check: 'Node is 20.19 or newer',
      ok: major > 20 || (major === 20 && minor >= 19),
      found: process.version,
    },
    {
      check: 'the client is built',
      ok: clientIsBuilt(),
      found: clientIsBuilt() ? 'dist/client' : 'run: npm run build',
    },
    originFinding(environment.publicOrigin),
  ];
  const database = await openDatabase(environment.databaseUrl, () => undefined);
  try {
    const { engine, version, settings, durable } = await database.durability();
    const shown = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    findings.push(
      {
        check: 'a confirmed answer is on disk (after a write)',
        ok: durable,
        found: `${engine}: ${shown.join(' ')}`,
      },
      {
        check: 'database version',
        ok: engine !== 'sqlite' || isRecent(version),
        found: `${engine} ${version}`,
      },
    );
  } finally {
    await database.close();
  }
  const { bavail, bsize } = await statfs(environment.dataDir);
  const freeGiB = (bavail * bsize) / 2 ** 30;
  findings.push({
    check: 'at least 2 GiB free for data',
    ok: freeGiB >= 2,
    found: `${freeGiB.toFixed(1)} GiB`,
  });
  return findings;
}

function originFinding(publicOrigin: string): Finding {
  const { protocol, hostname } = new URL(publicOrigin);
  const ok = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return { check: 'browsers reach us over https, or on this machine', ok, found: publicOrigin };
}

function isRecent(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, needed] of oldestSqlite.entries()) {
    if (parts[i]! !== needed) return parts[i]! > needed;
  }
  return true;
}
