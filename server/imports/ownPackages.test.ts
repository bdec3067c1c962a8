import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportJob } from '#contracts/imports.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { openZip } from '#server/bank/openZip.ts';
import { zipBytes } from '#server/bank/zipBytes.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import type { Environment } from '#server/platform/environment.ts';
import { openServices } from '#server/services.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';
import { zipFile } from '#tests/support/zipWith.ts';

const author = demoPeople.staff.find(({ role }) => role === 'author')!;
const servers: TestServer[] = [];
let full: Awaited<ReturnType<typeof redacteur>>;
let codes: string[];
let archive: Buffer;

beforeAll(async () => {
  full = await redacteur();
  codes = readDemoBank('2026-11-21').releases.flatMap(({ entries }) =>
    entries.map(({ version }) => version.code),
  );
  archive = await full.exported('qti', codes);
}, 240_000);
afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** An author at a server of their own, with the demonstration bank or with another. */
async function redacteur(seed?: (environment: Environment) => Promise<unknown>) {
  const server = await startTestServer(undefined, seed);
  servers.push(server);
  const client = apiClient(server.origin);
  await client.call('signInStaff', { body: { email: author.email, password: author.password } });
  const send = (method: string, path: string, body: string | Uint8Array, type: string) =>
    fetch(server.origin + path, {
      method,
      body: body as BodyInit,
      headers: { 'X-Peil': '1', Origin: server.origin, Cookie: client.cookie(), 'Content-Type': type },
    });
  return {
    client,
    async exported(format: string, wanted: readonly string[]): Promise<Buffer> {
      const body = JSON.stringify({ format, codes: wanted });
      const reply = await send('POST', '/api/exports', body, 'application/json');
      expect(reply.status).toBe(200);
      return Buffer.from(await reply.arrayBuffer());
    },
    async tried(fileName: string, bytes: Uint8Array): Promise<ImportJob> {
      const body = { fileName, source: fileName, bytes: bytes.length };
      let job: ImportJob = await client.call('startImport', { body });
      const size = 1024 * 1024;
      for (let at = 0; at < bytes.length; at += size) {
        const path = `/api/imports/${job.id}/pieces/${at / size}`;
        await send('PUT', path, bytes.subarray(at, at + size), 'application/octet-stream');
      }
      while (job.state.kind === 'uploading' || job.state.kind === 'reading') {
        await new Promise((resolve) => setTimeout(resolve, 200));
        job = await client.call('viewImport', { params: { importId: job.id } });
      }
      return job;
    },
    rows: (job: ImportJob) => client.call('listImportRows', { params: { importId: job.id } }),
    commit: (job: ImportJob) => client.call('commitImport', { params: { importId: job.id } }),
  };
}

/** A bank without an item. */
async function onlyStaff(environment: Environment): Promise<void> {
  const services = await openServices(environment, { now: () => Date.now() }, () => undefined);
  await services.signIns.addStaff(author);
  await services.database.close();
}

/** What stands in each file of a zip. */
async function filesIn(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await openZip(zipFile(bytes));
  const files = new Map<string, string>();
  for (const name of zip.names) files.set(name, Buffer.from(await zip.read(name)).toString('base64'));
  zip.close();
  return files;
}

/** All but the statistics, which stay in the bank where they were found. */
function withoutFigures(files: Map<string, string>): Map<string, string> {
  return new Map(
    [...files].flatMap(([name, base64]): [string, string][] => {
      if (name === 'usagedata.xml') return [];
      if (!name.endsWith('.json')) return [[name, base64]];
      const { calibration, statistics, ...item } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
      return [[name, JSON.stringify(item)]];
    }),
  );
}

test.each(['qti', 'json'] as const)(
  '[IO1] the whole demonstration bank goes out as %s and into an empty one: out again it is the same, file by file',
  async (format) => {
    const out = format === 'qti' ? archive : await full.exported(format, codes);
    const empty = await redacteur(onlyStaff);
    const job = await empty.tried('bank.zip', out);
    expect(job.state).toMatchObject({ kind: 'ready', counts: { new: codes.length, refused: 0 } });
    expect((await empty.commit(job)).state).toMatchObject({ kind: 'done', counts: { new: codes.length } });
    const again = withoutFigures(await filesIn(await empty.exported(format, codes)));
    const before = withoutFigures(await filesIn(out));
    expect(again).toEqual(before);
    console.info(`${format}: ${codes.length} items, ${before.size} files identical`);
    const second = await empty.tried('bank.zip', out);
    expect(second.state).toMatchObject({ kind: 'ready', counts: { same: codes.length, new: 0 } });
  },
  240_000,
);

test('[IO2] where the item is further on, the item stays; where its code is another question, it gets the next code', async () => {
  const files = await filesIn(await full.exported('json', ['LHK-001', 'LHK-002', 'LHK-011']));
  const item = (code: string) =>
    JSON.parse(Buffer.from(files.get(`items/${code}.json`)!, 'base64').toString('utf8'));
  const released = item('LHK-001');
  const other = { ...item('LHK-002'), code: 'LHK-003' };
  const draft = item('LHK-011');
  for (const changed of [released, draft]) changed.content.rationale = ['Anders.'];
  const media = [...files].filter(([name]) => name.startsWith('media/'));
  const edited = await zipBytes({
    ...Object.fromEntries(media.map(([name, base64]) => [name, Buffer.from(base64, 'base64')])),
    'items/LHK-001.json': JSON.stringify(released),
    'items/LHK-003.json': JSON.stringify(other),
    'items/LHK-011.json': JSON.stringify(draft),
    'items/LHK-012.json': '{"code":"LHK-012"}',
  });
  const job = await full.tried('bewerkt.zip', edited);
  expect(await full.rows(job)).toMatchObject([
    {
      place: 'items/LHK-001.json',
      outcome: 'kept',
      code: 'LHK-001',
      reasons: [{ code: 'furtherOn' }, figures],
    },
    { outcome: 'new', code: null, reasons: [{ code: 'codeTaken' }, figures] },
    { outcome: 'changed', code: 'LHK-011' },
    { outcome: 'unsupported', code: null, hasOriginal: true },
  ]);
  await full.commit(job);
  const [, made] = await full.rows(job);
  expect(codes).not.toContain(made!.code);
  expect(made!.code).toMatch(/^LHK-\d{3}$/);
});

test('[IO3] an item whose file was changed is read as that of another system, and its manifest is not believed', async () => {
  const files = await filesIn(await full.exported('qti', ['LHK-002', 'LHK-004']));
  const text = (name: string) => Buffer.from(files.get(name)!, 'base64').toString('utf8');
  const changed = await zipBytes({
    ...Object.fromEntries([...files].map(([name, base64]) => [name, Buffer.from(base64, 'base64')])),
    'items/LHK-002.xml': text('items/LHK-002.xml').replaceAll('peil-singleChoice', 'elders'),
  });
  const job = await full.tried('veranderd.zip', changed);
  expect(await full.rows(job)).toMatchObject([
    { outcome: 'refused', reasons: expect.arrayContaining([expect.objectContaining({ field: 'icpc' })]) },
    { outcome: 'same', code: 'LHK-004' },
  ]);
});

const figures = { code: 'figures', nl: expect.stringMatching(/^Het bestand geeft cijfers \(a \d/) };
