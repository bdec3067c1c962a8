import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OperationName, operations } from '#contracts/operations.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';
import { publishedSitting } from '../support/testWorld.ts';
import { type Visitor, visitor } from '../support/visitor.ts';

/**
 * What a coordinator of one institute may do with a sitting of the whole country: see and change what is of their own
 * institute, and nothing that touches another. Every operation of a coordinator is on one of the lists below.
 */
let server: OwnServer;
let leiden: Visitor;
let sittingId: string;

const institutes = ['LUMC Leiden', 'UMC Utrecht'];
const roster = [
  'nummer;naam;instituut;start opleiding;fte;extra minuten',
  ...Array.from({ length: 6 }, (_, i) => `HN${i};Naam ${i};${institutes[i % 2]};2025-03-01;1;0`),
].join('\n');

beforeAll(async () => {
  let token: string | undefined;
  server = await startOwnServer({
    prepare: async (services) => {
      sittingId = await publishedSitting(services, { roster });
      const account = { name: 'Van Leiden', email: 'leiden@peil.example', password: 'drie woorden van ons' };
      await services.signIns.addStaff({ ...account, role: 'coordinator', institute: 'LUMC Leiden' });
      const signedIn = await services.signIns.staff(account, '127.0.0.1');
      if ('refused' in signedIn) throw new Error(signedIn.refused);
      token = signedIn.token;
    },
  });
  leiden = visitor(server.origin, token);
}, 60_000);

afterAll(() => server.stop());

const send = (name: OperationName, body?: unknown) =>
  leiden.send(operations[name], operations[name].path.replace(':sittingId', sittingId), body);

describe('a coordinator of one institute', () => {
  test.each(['viewRoster', 'listCodes', 'viewRooms', 'viewProgress', 'viewResults'] as const)(
    '[RM8] sees with %s who is of that institute, and nobody else',
    async (name) => {
      const { status, body } = await send(name);
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      expect(text).toContain('HN0');
      expect(text).not.toContain('HN1');
      expect(text).not.toContain('UMC Utrecht');
    },
  );

  test('[RI31] imports nobody of another institute', async () => {
    const { status, body } = await send('importRoster', `${roster}\nHN9;Naam 9;UMC Utrecht;2025-03-01;1;0`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ imported: false, problemCount: 4 });
    expect(JSON.stringify(body)).toContain('otherInstitute');
  });

  test.each<[OperationName, unknown]>([
    ['publishSitting', { version: 3 }],
    ['startSitting', { version: 3, leadSeconds: 10 }],
    ['closeSitting', { version: 3, reason: 'zomaar iets' }],
    ['releaseResults', { version: 3 }],
    ['previewDraw', { rules: { share: 20, accommodations: 'drawn' }, seed: null }],
    ['messageCandidates', { messageId: randomUUID(), institute: null, text: 'Even wachten' }],
    ['viewAudit', undefined],
    ['listComments', undefined],
    ['prepareRehearsal', { candidates: 2, plannedAt: 0 }],
    ['viewRehearsal', undefined],
    ['startRehearsal', { secondsPerAnswer: 5, arrivalSeconds: 0, latePercent: 0, lostDevicePercent: 0 }],
    ['stopRehearsal', undefined],
    ['removeRehearsal', { version: 3 }],
  ])('[RM9] does not decide for the whole country: %s', async (name, body) => {
    const { status, body: problem } = await send(name, body);
    expect(status).toBe(403);
    expect(problem).toMatchObject({ code: 'notAllowed', detail: expect.stringContaining('LUMC Leiden') });
  });
});
