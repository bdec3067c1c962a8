import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '#server/loadtest/freePort.ts';
import { signIn } from './candidate.ts';

interface Login {
  readonly where: string;
  readonly name: string;
  readonly secret: string;
}

/** Runs `peil demo` on an empty folder until it has said what one can do. */
async function demo(data: string): Promise<{ process: ChildProcess; url: string; logins: Login[] }> {
  const port = String(await freePort());
  const process = spawn('npx', ['tsx', 'server/cli/peil.ts', 'demo', '--port', port, '--data', data], {
    detached: true,
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    process.once('exit', () => reject(new Error(printed)));
    process.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ctrl+C')) resolve();
    });
  });
  const url = /"url":"([^"]+)"/.exec(printed)![1]!;
  const logins = [...printed.matchAll(/ (\/\S*) +(\S+) +(\S+)$/gm)].map(([, where, name, secret]) => ({
    where: where!,
    name: name!,
    secret: secret!,
  }));
  return { process, url, logins };
}

async function signInWith(page: Page, url: string, { where, name, secret }: Login): Promise<void> {
  if (where === '/') return signIn(page, url, { number: name, code: secret });
  await page.goto(url + where);
  await page.getByLabel('E-mailadres').fill(name);
  await page.getByLabel('Wachtwoord', { exact: true }).first().fill(secret);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

const firstScreen: Record<string, string> = {
  '/': 'Uw apparaat controleren',
  '/oefenen': 'Welkom, Sam Sollicitant',
  'coordinator@peil.example': 'Afnames',
  'psychometricus@peil.example': 'Meetkwaliteit',
  'redacteur@peil.example': 'Mijn werk',
  'redacteur2@peil.example': 'Mijn werk',
  'reviewer@peil.example': 'Mijn werk',
  'coordinator2@peil.example': 'Afnames',
  'coordinator.utrecht@peil.example': 'Afnames',
  'surveillant.utrecht@peil.example': 'Mijn zalen',
  'surveillant.amc@peil.example': 'Mijn zalen',
  'surveillant.groningen@peil.example': 'Mijn zalen',
};

test('[EE9] every login that the demonstration prints works in a browser', async ({ browser }) => {
  const data = mkdtempSync(join(tmpdir(), 'peil-demo-'));
  const { process: running, url, logins } = await demo(data);
  try {
    expect(new Set(logins.map(({ where }) => where))).toEqual(new Set(['/', '/staff', '/oefenen']));
    for (const login of logins) {
      const page = await (await browser.newContext()).newPage();
      await signInWith(page, url, login);
      await expect(
        page.getByRole('heading', { name: firstScreen[login.where] ?? firstScreen[login.name]!, level: 1 }),
      ).toBeVisible();
    }
  } finally {
    const ended = once(running, 'exit');
    process.kill(-running.pid!, 'SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
});
