import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ReleaseDraftPage } from '#contracts/releasing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { textItem } from '#tests/support/textItem.ts';
import { bankCommand } from './bankLint.ts';
import { seedEditing } from './demoEditing.ts';
import { digestCommand } from './digest.ts';
import { withServices } from './withServices.ts';

// Every command opens and closes the database of its own accord, with the threads behind it.
vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'peil-bank-'));
const author = { id: crypto.randomUUID(), email: 'anna@peil.example', name: 'Anna Voorbeeld' };
let files = 0;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', home);
  const person = { ...author, role: 'author' as const, number: null, passwordHash: 'x' };
  await withServices(({ people }) => people.add(person, 0));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const directoryWith = (items: Readonly<Record<string, ItemContent>>): string => {
  const directory = join(home, `items-${++files}`);
  mkdirSync(directory);
  for (const [code, content] of Object.entries(items)) {
    writeFileSync(join(directory, `${code}.json`), JSON.stringify({ code, content }));
  }
  return directory;
};
const bank = (...options: string[]) => runCommandLine(bankCommand(), ...options);
const zipOf = async (content: ItemContent): Promise<string> => {
  const file = join(home, `package-${++files}.zip`);
  await bank('export', directoryWith({ 'LHK-001': content }), file);
  return file;
};

describe('peil bank diff', () => {
  test('[BL3] says what was added and removed, and what changed by field and word', async () => {
    const before = directoryWith({ 'LHK-001': textItem({}), 'LHK-002': textItem({}) });
    const after = directoryWith({
      'LHK-001': textItem({ stem: 'Welk middel heeft bij haar de voorkeur?' }),
      'LHK-003': textItem({}),
    });
    const { out, code } = await bank('diff', before, after);
    expect(out).toBe(
      [
        '- LHK-002',
        '+ LHK-003',
        '~ LHK-001 (content)',
        '    stem: Welk middel heeft bij [-hem-]{+haar+} de voorkeur?',
        '1 added, 1 removed, 1 changed',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const found = JSON.parse((await bank('diff', before, after, '--json')).out);
    expect(found).toMatchObject({
      added: ['LHK-003'],
      removed: ['LHK-002'],
      changed: [{ change: 'content' }],
    });
  });

  test('[BL3] refuses what is no directory and no release, in one line', async () => {
    const { err, code } = await bank('diff', directoryWith({ 'LHK-001': textItem({}) }), 'lhk-999');
    expect([code, err]).toEqual([1, 'lhk-999: is no directory and no release of this bank\n']);
  });
});

describe('peil bank import', () => {
  test('[BL4] makes concepts in the name of an author; brought in again nothing is made twice', async () => {
    const file = await zipOf(textItem({}));
    const first = await bank('import', file, '--as', author.email, '--json');
    const { job, rows } = JSON.parse(first.out);
    expect(job.state.kind).toBe('done');
    expect(rows).toMatchObject([{ outcome: 'new' }]);
    const again = await bank('import', file, '--as', author.email);
    expect(again.out).toContain(`same ${rows[0].code}`);
    await withServices(async ({ editing }) => {
      const made = await editing.rows();
      expect(made.map(({ code, stage, authors }) => [code, stage, authors])).toEqual([
        [rows[0].code, 'draft', [author.id]],
      ]);
    });
  });

  test('[BL4] a trial makes nothing; without an author, or with somebody who is none, nothing is read', async () => {
    const file = await zipOf(textItem({ stem: 'Wat is bij hem de eerste stap?' }));
    const versions = () =>
      withServices(async ({ editing }) => (await editing.rows()).map(({ code, version }) => [code, version]));
    expect((await bank('import', file, '--trial')).out).toContain(' changed LHK-');
    const nobody = await bank('import', file);
    expect([nobody.code, nobody.err]).toEqual([
      1,
      '--as: name the author by e-mail address, or use --trial\n',
    ]);
    const stranger = await bank('import', file, '--as', 'bram@peil.example');
    expect([stranger.code, stranger.err]).toEqual([1, '--as: bram@peil.example is no author\n']);
    expect(await versions()).toEqual([[expect.stringContaining('LHK-'), 1]]);
  });
});

describe('peil bank release', () => {
  test('[BL5] checks a list of codes as the screen does, and publishes nothing', async () => {
    const { out, code } = await bank('release', 'LHK-001', 'LHK-404', '--json');
    const { findings, items } = JSON.parse(out) as {
      items: number;
      findings: { severity: string; items: string[] }[];
    };
    expect([items, code]).toEqual([2, 1]);
    expect(findings.some((one) => one.severity === 'error' && one.items.includes('LHK-404'))).toBe(true);
    expect(await withServices(({ bank: store }) => store.releases())).toEqual([]);
  });

  test('[BL5] checks a draft by its name, and says what is wrong when there is none', async () => {
    const unknown = await bank('release', '--draft', 'Voorjaar');
    expect([unknown.code, unknown.err]).toEqual([1, 'Voorjaar: is no release in the making\n']);
    await withServices(({ releases }) =>
      releases.create(
        { personId: author.id, role: 'author', name: author.name },
        { name: 'Voorjaar', pool: 'lhk', from: null },
      ),
    );
    expect((await bank('release', '--draft', 'Voorjaar')).out).toContain('0 items, ');
    expect((await bank('release')).err).toContain('name either codes or a draft');
    expect((await bank('release', 'lhk 1')).err).toContain('bank release: ');
  });
});

describe('peil bank responses and measure', () => {
  const { releases } = readDemoBank('2026-11-20');
  const kov = releases.find(({ pool }) => pool === 'kov')!;
  const [first, second] = kov.entries.map(({ version }) => version.code) as [string, string];
  const fit = { responses: 412, verdict: 'kept', infit: 1.4 };
  const found = {
    a: 1.1,
    b: -0.25,
    c: 0,
    d: 1,
    thresholds: null,
    anchored: false,
    se: { a: 0.1, b: 0.07 },
    fit,
  };
  const report = (...items: object[]) =>
    fileWith(JSON.stringify({ model: '2pl', logLikelihood: -9, converged: true, items }));
  const measure = (file: string, ...options: string[]) =>
    bank('measure', file, '--draft', 'KOV geijkt', '--release', kov.id, '--as', author.email, ...options);
  const shown = () =>
    withServices(async (services) => {
      const who = { personId: author.id, name: author.name, role: 'author' } as const;
      const { id } = (await services.releases.list()).drafts.find(({ name }) => name === 'KOV geijkt')!;
      return ReleaseDraftPage.parse(await services.releases.view(id, who)).measurements;
    });

  test('[BL6] print the answers to a release, and bring a calibration of them into a draft', async () => {
    await withServices(async (services) => {
      await services.bank.publishRelease(kov, 0);
      const others = [crypto.randomUUID(), crypto.randomUUID()] as const;
      await seedEditing(services, { author: author.id, reviewers: others, committee: crypto.randomUUID() });
      const who = { personId: author.id, role: 'author', name: author.name } as const;
      const draft = await services.releases.create(who, { name: 'KOV geijkt', pool: 'kov', from: kov.id });
      expect(draft).not.toHaveProperty('refused');
    });
    expect((await bank('responses', kov.id)).out.split('\n')[0]).toContain(`person,${first},${second}`);
    expect((await bank('responses', 'kov-9')).err).toBe('kov-9: is no release of this bank\n');
  });

  test('[BL6] name what is left out, make nothing in a trial, and say what is wrong with a file', async () => {
    const trial = await measure(report({ id: first, ...found }), '--trial');
    expect([trial.err, await shown()]).toEqual(['', []]);
    const file = report(
      { id: first, ...found },
      { id: 'KOV-999', ...found },
      { id: second, ...found, a: -1 },
    );
    expect((await measure(file)).out).toBe(
      [
        `${first}, b -0.250, se 0.070, 412 answers, misfit`,
        'KOV-999: left out, notInDraft',
        `${second}: left out, noParameters`,
        '1 taken over, 2 left out',
        '',
      ].join('\n'),
    );
    expect(await shown()).toMatchObject([{ code: first, b: -0.25, flags: ['misfit'] }]);
    expect((await measure(fileWith('{'))).err).toContain('is no JSON');
    expect((await measure(fileWith('{"items":[]}'))).err).toContain('converged');
    const stranger = await bank(
      ...['measure', report(), '--draft', 'KOV geijkt', '--release', kov.id, '--as', 'x@peil.example'],
    );
    expect(stranger.err).toBe('--as: x@peil.example is no author and no psychometrician\n');
  });
});

test('[NTC7] peil digest prints what editors have not read, and refuses an address it does not know', async () => {
  await withServices(async ({ discussions, editing, people }) => {
    const bram = { ...author, id: crypto.randomUUID(), email: 'b@peil.example', name: 'Bram Voorbeeld' };
    await people.add({ ...bram, role: 'reviewer', number: null, passwordHash: 'x' }, 0);
    const [row] = await editing.rows();
    const said = { version: 1, field: 'stem', quote: null, text: 'Waarom oraal?' };
    await discussions.open({ personId: bram.id, role: 'reviewer' }, row!.code, said);
  });
  const [digest] = JSON.parse((await runCommandLine(digestCommand(), '--json')).out);
  expect(digest).toMatchObject({ name: author.name, email: author.email, unread: 1, threads: 1 });
  const stranger = await runCommandLine(digestCommand(), '--email', 'niemand@peil.example');
  expect([stranger.code, stranger.err]).toEqual([
    1,
    '--email: niemand@peil.example is nobody of the editorial staff\n',
  ]);
});
