import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { RoomId } from '#contracts/ids.ts';
import { plainSitting } from '#contracts/sitting.ts';
import { proctorOf, staffClient } from '#tests/support/roomWorld.ts';
import { signIn } from './candidate.ts';
import { editorBrowser as staffBrowser } from './editor.ts';
import { expectWritten, ofOneLine, packed, writable } from './hostileText.ts';
import { watch } from './innocence.ts';
// Nobody watches two places at once, and other stories leave rooms of this surveillant behind.
import { expect, test } from './ownWorld.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const institute = 'UMC Utrecht';

/** A roster says no to what a spreadsheet would run, and to characters that cannot be seen. */
const namable = ofOneLine.filter((text) => !/^\s*[=+\-@]|\p{C}/u.test(text));

test('[HP8] every payload stands as text on the day: rooms, people, messages, reasons, irregularities, the report', async ({
  browser,
  origin,
}) => {
  test.setTimeout(300_000);
  const coordinator = await staffClient(origin, 'coordinator@peil.example');
  const release = (await coordinator.call('listReleases')).find(({ pool }) => pool === 'kov')!;
  const { id } = await coordinator.call('createSitting', {
    body: {
      ...plainSitting,
      name: 'Vijandige dag',
      designId: 'kov',
      releaseId: release.id,
      plannedAt: Date.now(),
    },
  });
  const params = { sittingId: id };
  const names = packed(namable, 100, ' ');
  const header = 'nummer,naam,instituut,start opleiding,fte,extra minuten';
  const rows = names.map((name, i) => [`V${1000 + i}`, name, institute, '2025-03-01', 1, 0]);
  const report = await coordinator.call('importRoster', {
    params,
    query: {},
    body: `${header}\n${Papa.unparse(rows)}\n`,
  });
  expect(report.problems).toEqual([]);

  const { proctors, version } = await coordinator.call('viewRooms', { params });
  const roomNames = packed(ofOneLine, 80, ' ').slice(0, 30);
  const proctor = proctors.find(({ name }) => name.includes('Utrecht'))!;
  const rooms = roomNames.map((name, i) => ({
    id: RoomId.parse(randomUUID()),
    name,
    institute,
    kind: i === 0 ? ('supervised' as const) : ('home' as const),
    admission: 'free' as const,
    capacity: i === 0 ? names.length : 1,
    // Nobody watches two places at once.
    proctors: i === 0 ? [proctor.id] : [],
  }));
  const saved = await coordinator.call('saveRooms', { params, body: { version, rooms } });
  const placed = await coordinator.call('placeAutomatically', {
    params,
    body: { version: saved.version, onlyUnplaced: true },
  });
  await coordinator.call('publishSitting', { params, body: { version: placed.version } });
  const hall = placed.candidates[0]!.roomId!;
  const inHall = { params: { roomId: hall } };
  const [first] = placed.candidates.filter(({ roomId }) => roomId === hall);

  const surveillant = await proctorOf(origin, 'utrecht');
  const notes = packed(writable, 1900, '\n');
  for (const text of notes) {
    const body = { irregularityId: randomUUID(), attemptId: first!.attemptId, text };
    await surveillant.call('noteIrregularity', { ...inHall, body: { ...body, categories: ['other'] } });
  }
  const reasons = packed(writable, 480, '\n');
  for (const [i, text] of reasons.entries()) {
    const body = { actionId: randomUUID(), attemptIds: [first!.attemptId] };
    const action =
      i % 2 === 0 ? ({ kind: 'identify', by: 'birthDate' } as const) : ({ kind: 'markAbsent' } as const);
    await surveillant.call('actInRoom', {
      ...inHall,
      body: { ...body, action, reason: { category: 'other', text } },
    });
  }
  const said = packed(writable, 480, '\n').slice(0, 12);
  for (const text of said) {
    await surveillant.call('sendRoomMessage', {
      ...inHall,
      body: { messageId: randomUUID(), attemptIds: null, text },
    });
  }

  const page = await staffBrowser(browser, origin, 'surveillant.utrecht@peil.example');
  const innocence = await watch(page, origin);
  await page.goto(`${origin}/staff/rooms`);
  await expect(page.getByRole('heading', { name: 'Mijn zalen', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /openen$/ }).first()).toBeVisible();
  await expectWritten(page, 'main', roomNames.slice(0, 1));
  await innocence.expect('rooms');
  await page.goto(`${origin}/staff/rooms/${hall}`);
  await expect(page.getByText('V1000').first()).toBeVisible();
  await expectWritten(
    page,
    'main',
    placed.candidates.filter(({ roomId }) => roomId === hall).map(({ name }) => name),
  );
  await innocence.expect('room');
  await page.getByText('Logboek', { exact: true }).click();
  await expect(page.getByRole('list', { name: 'Logboek van de zaal' })).toBeVisible();
  await expectWritten(
    page,
    'body',
    [...notes, ...said].flatMap((text) => text.split('\n')),
  );
  await innocence.expect('log of the room');

  const country = await staffBrowser(browser, origin, 'coordinator@peil.example');
  const innocenceOfCountry = await watch(country, origin);
  for (const tab of ['roster', 'rooms', 'codes', 'control', 'progress', 'audit']) {
    await country.goto(`${origin}/staff/sittings/${id}/${tab}`);
    await expect(country.getByRole('heading', { name: 'Vijandige dag', level: 1 })).toBeVisible();
    await country.waitForTimeout(1_000);
    if (tab === 'rooms') await expectWritten(country, 'main', roomNames);
    await innocenceOfCountry.expect(tab);
  }

  const codes = await coordinator.call('listCodes', { params });
  const candidate = await (await browser.newContext()).newPage();
  const innocenceOfCandidate = await watch(candidate, origin);
  await signIn(candidate, origin, codes.find(({ number }) => number === first!.number)!);
  await expect(candidate.getByText('Uw apparaat controleren')).toBeVisible();
  await innocenceOfCandidate.expect('candidate');
});
