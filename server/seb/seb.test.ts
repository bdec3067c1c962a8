import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomAction } from '#contracts/room.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { proctorOf, roomWorld } from '#tests/support/roomWorld.ts';
import { openLink, type SafeExamBrowser } from '#tests/support/safeExamBrowser.ts';
import { type RawReply, startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
let coordinator: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.coordinator();
});
afterAll(() => server.stop());

type Policy = 'off' | 'recommended' | 'required';
interface Given {
  readonly number: string;
  readonly code: string;
}

/** A published sitting with this policy. */
async function sittingWith(policy: Policy, candidates = 1, designId = 'kov') {
  const plan = { candidates, designId, name: `Proef ${randomUUID()}`, plannedAt: Date.now() };
  const { sitting, credentials } = await prepareSitting(coordinator, plan);
  const params = { sittingId: sitting.id };
  await coordinator.call('chooseSebPolicy', { params, body: { policy } });
  return { id: sitting.id, params, credentials: credentials as readonly [Given, ...Given[]] };
}

const actionsOf = async (params: { sittingId: string }) =>
  (await coordinator.call('viewAudit', { params })).map(({ action, detail }) => ({ action, ...detail }));
const codeOf = ({ text }: RawReply) => (text === '' ? undefined : JSON.parse(text).code);
const prepared = (sittingId: string | null) =>
  apiClient(server.origin).call('prepareSeb', { body: { sittingId } });

/** What the page inside sends, with the headers of this very request. */
const nothing = { configKeyHash: null, examKeyHash: null, version: null };
function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<RawReply> {
  return server.send(path, { method: 'POST', body: JSON.stringify(body), headers });
}
function shake(
  sittingId: string,
  nonce: string,
  headersFor: (url: string) => Record<string, string> = () => ({}),
  cookie = '',
  told: object = {},
) {
  const path = `/api/seb/sittings/${sittingId}/handshakes?n=${nonce}`;
  const body = { pageUrl: `${server.origin}/seb/start/${sittingId}?n=${nonce}`, ...nothing, ...told };
  return post(path, body, { Cookie: cookie, ...headersFor(server.origin + path) });
}
const cookieIn = ({ headers }: RawReply) => headers.get('set-cookie')?.split(';')[0] ?? '';
const signIn = (given: Given, cookie = '') => post('/api/sign-in/candidate', given, { Cookie: cookie });

/** Opens Safe Exam Browser for a sitting and has it checked. @returns the ticket */
async function ticketFor(sittingId: string): Promise<{ ticket: string; browser: SafeExamBrowser }> {
  const { link, nonce } = await prepared(sittingId);
  const browser = await openLink(link);
  const checked = await shake(sittingId, nonce, browser.headersFor);
  expect(checked.status, checked.text).toBe(204);
  return { ticket: cookieIn(checked), browser };
}

describe('opening it', () => {
  test('[XB1] the file is fetched several times without a sign-in, and says what the key is made of', async () => {
    const { id, params } = await sittingWith('required');
    const { link, file, nonce } = await prepared(id);
    expect(link).toBe(`${file.replace('http', 'seb')}??n=${nonce}`);
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
      const response = await fetch(file, { method, redirect: 'error' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/seb');
    }
    const { configKey, settings, startUrl } = await openLink(link);
    const overview = await coordinator.call('viewSeb', { params });
    expect(configKey).toBe(overview.configKey);
    expect(startUrl).toBe(`${server.origin}/seb/start/${id}?n=${nonce}`);
    expect(settings).toMatchObject({
      startURLAppendQueryParameter: true,
      sendBrowserExamKey: true,
      removeBrowserProfile: false,
      examSessionClearCookiesOnEnd: false,
      examSessionClearCookiesOnStart: false,
      quitURL: `${server.origin}/seb/einde`,
    });
  });

  test('[XB2] a link that was changed, or made for a sitting that does not exist, gives nothing', async () => {
    const { id } = await sittingWith('required');
    const { file } = await prepared(id);
    const [, token = ''] = /files\/([^/]+)/.exec(file)!;
    const other = token.replace(id, randomUUID());
    for (const changed of [other, `${token}x`, token.slice(0, -1), 'x'.repeat(80)]) {
      const reply = await server.send(`/api/seb/files/${changed}/peil.seb`);
      expect(reply.status).toBe(404);
    }
    await expect(prepared(randomUUID())).rejects.toMatchObject({ code: 'notFound' });
  });

  test('[XB3] its pages run nothing but our own script', async () => {
    for (const path of ['start/x?n=1', 'open/x', 'zelftest', 'einde']) {
      const { headers } = await server.send(`/seb/${path}`);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
    }
  });
});

describe('signing in', () => {
  test('[XB4] where it is off nobody is asked for anything', async () => {
    const { params, credentials } = await sittingWith('off');
    expect((await signIn(credentials[0])).status).toBe(200);
    expect((await coordinator.call('listSebChecks', { params }))[0]).toMatchObject({ admission: null });
  });

  test('[XB5] where it is required the right code alone does not sign in, and ends no sign-in', async () => {
    const { id, params, credentials } = await sittingWith('required');
    const { ticket } = await ticketFor(id);
    const inside = cookieIn(await signIn(credentials[0], ticket));
    const refused = await signIn(credentials[0]);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'sebRequired', errors: [{ path: id }] });
    const wrong = await signIn({ ...credentials[0], code: 'AAAA-AAAA-AAAA' });
    expect(codeOf(wrong)).toBe('wrongCredentials');
    const me = await server.send('/api/me', { headers: { Cookie: inside } });
    expect(JSON.parse(me.text)).toMatchObject({ role: 'candidate' });
    expect((await coordinator.call('listSebChecks', { params }))[0]).toMatchObject({
      admission: 'checked',
      browser: 'SEB/3.7.0',
      standsStill: false,
    });
  });

  test('[XB6] a ticket signs in once, and only to its own sitting', async () => {
    const { id, credentials } = await sittingWith('required', 2);
    const elsewhere = await sittingWith('required');
    const { ticket } = await ticketFor(id);
    expect((await signIn(credentials[0], ticket)).status).toBe(200);
    expect(codeOf(await signIn(credentials[1]!, ticket))).toBe('sebRequired');
    const { ticket: other } = await ticketFor(id);
    expect(codeOf(await signIn(elsewhere.credentials[0], other))).toBe('sebRequired');
  });

  test('[XB7] where it is recommended one may do without, and that is noted', async () => {
    const { id, params, credentials } = await sittingWith('recommended', 2);
    const { ticket } = await ticketFor(id);
    expect((await signIn(credentials[0], ticket)).status).toBe(200);
    expect((await signIn(credentials[1]!)).status).toBe(200);
    const rows = await coordinator.call('listSebChecks', { params });
    expect(rows.map(({ admission }) => admission)).toEqual(['checked', 'without']);
  });

  test('[XB8] after the sitting nobody needs it to see how it went', async () => {
    const { id, params, credentials } = await sittingWith('required');
    const { ticket } = await ticketFor(id);
    await signIn(credentials[0], ticket);
    const version = async () => (await coordinator.call('viewSitting', { params })).version;
    await coordinator.call('startSitting', { params, body: { version: await version(), leadSeconds: 3 } });
    expect(codeOf(await signIn(credentials[0]))).toBe('sebRequired');
    const body = { version: await version(), reason: 'Iedereen is klaar' };
    await coordinator.call('closeSitting', { params, body });
    expect((await signIn(credentials[0])).status).toBe(200);
  });
});

describe('the check', () => {
  test('[XB9] a missing, wrong or replayed hash is refused and stands in the audit log', async () => {
    const { id, params } = await sittingWith('required');
    const { link, nonce } = await prepared(id);
    const { headersFor } = await openLink(link);
    const path = `/api/seb/sittings/${id}/handshakes?n=${nonce}`;
    const good = headersFor(server.origin + path);

    expect(codeOf(await shake(id, (await prepared(id)).nonce))).toBe('sebMissing');
    const wrongKey = () => ({ 'X-SafeExamBrowser-ConfigKeyHash': 'f'.repeat(64) });
    expect(codeOf(await shake(id, (await prepared(id)).nonce, wrongKey))).toBe('sebMismatch');
    // Heard on the line and sent with a nonce of one's own: the hash belongs to another address.
    expect(codeOf(await shake(id, (await prepared(id)).nonce, () => good))).toBe('sebMismatch');
    expect((await shake(id, nonce, () => good)).status).toBe(204);
    expect(codeOf(await shake(id, nonce, () => good))).toBe('sebReplayed');

    const faults = (await actionsOf(params)).filter(({ action }) => action === 'seb.refused');
    expect(faults.map((line) => 'fault' in line && line.fault)).toEqual([
      'missing',
      'wrongConfigKey',
      'wrongConfigKey',
      'replayed',
    ]);
  });

  test('[XB10] a nonce of another sitting, of the self-test or of nobody counts nowhere', async () => {
    const { id } = await sittingWith('required');
    const other = await sittingWith('required');
    const { link } = await prepared(id);
    const { headersFor } = await openLink(link);
    for (const nonce of [(await prepared(other.id)).nonce, (await prepared(null)).nonce, 'x']) {
      expect(codeOf(await shake(id, nonce, headersFor))).toBe('sebStale');
    }
  });

  test('[XB11] on macOS and iOS the hash of the page counts, if the page is ours and holds the nonce', async () => {
    const { id, credentials } = await sittingWith('required');
    const { link } = await prepared(id);
    const mac = await openLink(link);
    const told = (pageUrl: string) => ({
      pageUrl,
      configKeyHash: mac.hashFor(pageUrl),
      examKeyHash: mac.hashFor(pageUrl, 'a'.repeat(64)),
      version: 'SEB 3.4 macOS',
    });
    const page = (nonce: string) => `${server.origin}/seb/start/${id}?n=${nonce}`;
    const none = () => ({});
    for (const address of [
      (nonce: string) => page(nonce).replace('/seb/start', '/seb/open'),
      (nonce: string) => page(nonce).replace(server.origin, 'https://elders.example'),
      () => page('anders'),
      () => 'geen adres',
    ]) {
      const { nonce } = await prepared(id);
      expect(codeOf(await shake(id, nonce, none, '', told(address(nonce))))).toBe('sebMissing');
    }
    const { nonce } = await prepared(id);
    const checked = await shake(id, nonce, none, '', told(page(nonce)));
    expect(checked.status).toBe(204);
    expect((await signIn(credentials[0], cookieIn(checked))).status).toBe(200);
  });

  test('[XB12] with Browser Exam Keys only those count; a coordinator keeps the list', async () => {
    const { id, params } = await sittingWith('required');
    const body = { key: 'C'.repeat(64), platform: 'windows', version: '3.7.0' } as const;
    const added = await coordinator.call('addExamKey', { params, body });
    await expect(coordinator.call('addExamKey', { params, body })).rejects.toMatchObject({
      code: 'sebKeyExists',
    });
    const { link } = await prepared(id);
    const browser = await openLink(link);
    const withKey = (key: string) => (url: string) => browser.headersFor(url, key);
    expect(codeOf(await shake(id, (await prepared(id)).nonce, browser.headersFor))).toBe('sebMismatch');
    expect((await shake(id, (await prepared(id)).nonce, withKey('c'.repeat(64)))).status).toBe(204);
    await coordinator.call('removeExamKey', { params: { ...params, keyId: added.id } });
    expect((await shake(id, (await prepared(id)).nonce, browser.headersFor)).status).toBe(204);
    const actions = (await actionsOf(params)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['seb.keyAdded', 'seb.keyRemoved', 'seb.refused']));
  });

  test('[XB13] the self-test says what it saw and stores nothing', async () => {
    const { link, nonce } = await prepared(null);
    const { headersFor } = await openLink(link);
    const path = `/api/seb/self-tests?n=${nonce}`;
    const body = { pageUrl: `${server.origin}/seb/zelftest?n=${nonce}`, ...nothing };
    const seen = await post(path, body, headersFor(server.origin + path));
    expect(JSON.parse(seen.text)).toEqual({ seen: true, configKey: 'right', examKey: 'sent' });
    const again = await post(path, body, { 'X-SafeExamBrowser-ConfigKeyHash': 'f'.repeat(64) });
    expect(JSON.parse(again.text)).toEqual({ seen: true, configKey: 'wrong', examKey: 'missing' });
    const outside = await post(path, body);
    expect(JSON.parse(outside.text)).toEqual({ seen: false, configKey: 'missing', examKey: 'missing' });
  });
});

describe('on the way', () => {
  /** One candidate at the first question, inside Safe Exam Browser. */
  async function working(designId = 'kov') {
    const sitting = await sittingWith('required', 1, designId);
    const { ticket, browser } = await ticketFor(sitting.id);
    const [given] = sitting.credentials;
    const signedIn = await signIn(given, ticket);
    const cookie = cookieIn(signedIn);
    const { attemptId } = JSON.parse(signedIn.text);
    const { version } = await coordinator.call('viewSitting', { params: sitting.params });
    const body = { version, leadSeconds: 3 };
    const { startsAt } = await coordinator.call('startSitting', { params: sitting.params, body });
    await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(startsAt! + 50);
    const at = `/api/attempts/${attemptId}`;
    await post(`${at}/begin`, {}, { Cookie: cookie });
    const view = async () => JSON.parse((await server.send(at, { headers: { Cookie: cookie } })).text);
    return { ...sitting, given, cookie, attemptId, at, view, browser };
  }

  test('[XB14] a bad check makes the attempt stand still; a code lets it go on, once', async () => {
    const { id, params, cookie, attemptId, at, view, browser } = await working();
    expect(await view()).toMatchObject({ state: 'running', answered: 0 });
    const good = await shake(id, (await prepared(id)).nonce, browser.headersFor, cookie);
    expect(good.status).toBe(204);

    const bad = await shake(id, (await prepared(id)).nonce, undefined, cookie);
    expect(codeOf(bad)).toBe('sebMissing');
    expect(await view()).toMatchObject({ state: 'paused', item: null, pause: { by: 'secureBrowser' } });
    expect((await coordinator.call('listSebChecks', { params }))[0]).toMatchObject({
      fault: 'missing',
      standsStill: true,
    });
    // Also a good check does not undo it: somebody looks first.
    await shake(id, (await prepared(id)).nonce, browser.headersFor, cookie);
    expect(await view()).toMatchObject({ state: 'paused' });

    const unlock = (unlockCode: string) => post(`${at}/seb-unlocks`, { unlockCode }, { Cookie: cookie });
    expect(codeOf(await unlock('AAAA-AAAA'))).toBe('sebWrongCode');
    const ask = { attemptId, reason: 'Identiteit gezien, oude versie' };
    const { code } = await coordinator.call('askUnlockCode', { params, body: ask });
    expect((await unlock(code.toLowerCase().replace('-', ' '))).status).toBe(204);
    expect(await view()).toMatchObject({ state: 'running', pause: null });
    expect(codeOf(await unlock(code))).toBe('sebWrongCode');
    const actions = await actionsOf(params);
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['seb.faulty', 'seb.codeAsked', 'seb.unlocked']),
    );
    expect(actions.find(({ action }) => action === 'seb.faulty')).toMatchObject({ number: 'A00001' });
  });

  test('[XB15] a replayed check on the way is refused and logged, and nobody stands still for it', async () => {
    const { id, params, cookie, view, browser } = await working();
    const { nonce } = await prepared(id);
    await shake(id, nonce, browser.headersFor, cookie);
    expect(codeOf(await shake(id, nonce, browser.headersFor, cookie))).toBe('sebReplayed');
    expect(await view()).toMatchObject({ state: 'running' });
    expect(await actionsOf(params)).toContainEqual(
      expect.objectContaining({ action: 'seb.faulty', fault: 'replayed', suspended: false }),
    );
  });

  test('[XB16] who cannot open it signs in with a code of the surveillant, once', async () => {
    const { params, credentials } = await sittingWith('required');
    const [given] = credentials;
    const [row] = await coordinator.call('listSebChecks', { params });
    const ask = { attemptId: row!.attemptId, reason: 'Programma start niet' };
    const { code } = await coordinator.call('askUnlockCode', { params, body: ask });
    const unlock = (unlockCode: string) => post('/api/seb/unlocks', { ...given, unlockCode });
    expect(codeOf(await unlock('BBBB-BBBB'))).toBe('sebWrongCode');
    const unlocked = await unlock(code);
    expect(unlocked.status).toBe(204);
    expect((await signIn(given, cookieIn(unlocked))).status).toBe(200);
    expect(codeOf(await unlock(code))).toBe('sebWrongCode');
    expect((await coordinator.call('listSebChecks', { params }))[0]).toMatchObject({ admission: 'code' });
  });

  test('[XB17] guessing a code is held up after ten tries', async () => {
    const { credentials } = await sittingWith('required');
    const tries = [];
    for (let i = 0; i < 12; i += 1) {
      tries.push(
        codeOf(await post('/api/seb/unlocks', { ...credentials[0], unlockCode: `ZZZZ-ZZ${10 + i}` })),
      );
    }
    expect(tries.slice(0, 10).every((code) => code === 'sebWrongCode')).toBe(true);
    expect(tries.slice(10)).toEqual(['tooManyTries', 'tooManyTries']);
  });

  test('[XB18] it becomes stricter only as long as nobody has signed in, and less strict at any moment', async () => {
    const { id, params, credentials } = await sittingWith('required');
    const choose = (policy: Policy) => coordinator.call('chooseSebPolicy', { params, body: { policy } });
    expect(await choose('recommended')).toMatchObject({ policy: 'recommended', mayTighten: true });
    await choose('required');
    const { ticket } = await ticketFor(id);
    await signIn(credentials[0], ticket);
    expect(await choose('recommended')).toMatchObject({ policy: 'recommended', mayTighten: false });
    await expect(choose('required')).rejects.toMatchObject({ code: 'sebPolicyFixed' });
    const chosen = (await actionsOf(params)).filter(({ action }) => action === 'seb.policyChosen');
    expect(chosen.at(-1)).toMatchObject({ before: 'required', policy: 'recommended' });
  });
});

test('[XB24] a surveillant gives codes to candidates of the own room, and to nobody else', async () => {
  const world = await roomWorld(server.origin, 1);
  const proctor = await proctorOf(server.origin, 'utrecht');
  const ask = (roomId: string, { attemptId }: { attemptId: string }) =>
    proctor.call('askRoomUnlockCode', {
      params: { roomId },
      body: { attemptId, reason: 'Programma start niet' },
    });
  const [mine, theirs] = [world.utrecht.candidates[0]!, world.groningen.candidates[0]!];
  expect(await ask(world.utrecht.roomId, mine)).toMatchObject({ code: expect.stringMatching(/^.{4}-.{4}$/) });
  await expect(ask(world.utrecht.roomId, theirs)).rejects.toMatchObject({ code: 'notFound' });
  await expect(ask(world.groningen.roomId, theirs)).rejects.toMatchObject({ code: 'notFound' });
  const asked = (await actionsOf({ sittingId: world.sitting.id })).filter(
    ({ action }) => action === 'seb.codeAsked',
  );
  expect(asked).toMatchObject([{ number: mine.number }]);
});

test('[XB28] who signed in without it after the end signs in anew once reopened; who never left it goes on', async () => {
  const world = await roomWorld(server.origin, 1);
  const params = { sittingId: world.sitting.id };
  const { roomId, candidates } = world.utrecht;
  const who = candidates[0]!;
  const given = { number: who.number, code: who.code };
  const at = `/api/attempts/${who.attemptId}`;
  await coordinator.call('chooseSebPolicy', { params, body: { policy: 'required' } });
  const act = (action: RoomAction) =>
    world.coordinator.call('actInRoom', {
      params: { roomId },
      body: {
        actionId: randomUUID(),
        attemptIds: [who.attemptId],
        action,
        reason: { category: 'mistake', text: '' },
      },
    });
  const stateWith = async (cookie: string) => {
    const reply = await server.send(at, { headers: { Cookie: cookie } });
    return reply.status === 200 ? JSON.parse(reply.text).state : reply.status;
  };
  const signInInside = async () => {
    const { ticket } = await ticketFor(world.sitting.id);
    const reply = await signIn(given, ticket);
    expect(reply.status, reply.text).toBe(200);
    return cookieIn(reply);
  };
  const inside = await signInInside();
  await act({ kind: 'identify', by: 'birthDate' });
  const { version } = await coordinator.call('viewSitting', { params });
  const body = { version, leadSeconds: 3 };
  const { startsAt } = await coordinator.call('startSitting', { params, body });
  await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(startsAt! + 50);
  await post(`${at}/begin`, {}, { Cookie: inside });

  const reopen = { kind: 'reopen', compensate: true, minutes: 0 } as const;
  await act({ kind: 'terminate' });
  await act(reopen);
  expect(await stateWith(inside)).toBe('running');

  await act({ kind: 'terminate' });
  const outside = cookieIn(await signIn(given));
  expect(await stateWith(outside)).toBe('finished');
  expect((await act(reopen)).notDone).toEqual([]);
  expect(await stateWith(outside)).toBe(401);
  expect(codeOf(await signIn(given))).toBe('sebRequired');
  expect(await stateWith(await signInInside())).toBe('running');
  expect(await actionsOf(params)).toContainEqual(
    expect.objectContaining({ action: 'seb.signInEnded', number: who.number }),
  );
});
