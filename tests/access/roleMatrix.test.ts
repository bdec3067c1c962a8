import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '#contracts/operation.ts';
import { operations } from '#contracts/operations.ts';
import { Problem } from '#contracts/problem.ts';
import { Role } from '#contracts/role.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';
import { tokenFor, type Visitor, visitor } from '../support/visitor.ts';

/**
 * Every operation of the table against every role and against nobody. Bodies are empty, so a permitted
 * call changes nothing: it is refused as invalid, or its subject does not exist.
 */
let server: OwnServer;
const visitors = new Map<Role | 'nobody', Visitor>();

beforeAll(async () => {
  const tokens = new Map<Role | 'nobody', string | undefined>([['nobody', undefined]]);
  server = await startOwnServer({
    prepare: async (services) => {
      for (const role of Role.options) tokens.set(role, await tokenFor(role, services));
    },
  });
  for (const [role, token] of tokens) visitors.set(role, visitor(server.origin, token));
}, 60_000);

afterAll(() => server.stop());

for (const [name, operation] of Object.entries<Operation>(operations)) {
  const { method, roles } = operation;
  const path = operation.path.replace(/:\w+/g, () => randomUUID());

  describe(`${method.toUpperCase()} ${operation.path} (${name})`, () => {
    if (roles === 'anyone') {
      test('[RM1] is open to someone who is not signed in', async () => {
        const { status } = await visitors.get('nobody')!.send(operation, path);
        expect([401, 403]).not.toContain(status);
      });
      return;
    }

    test('[RM2] asks someone who is not signed in to sign in', async () => {
      const { status, body } = await visitors.get('nobody')!.send(operation, path);
      expect(status).toBe(401);
      expect(Problem.parse(body).code).toBe('notSignedIn');
    });

    for (const role of Role.options) {
      if (roles.includes(role)) {
        test(`[RM3] is open to ${role}, who finds nothing under another's id`, async () => {
          const { status } = await visitors.get(role)!.send(operation, path);
          const innocent = typeof operation.body === 'string' ? [400, 404, 415] : [400, 404];
          expect(operation.path.includes(':') ? innocent : [200, ...innocent]).toContain(status);
        });
      } else {
        test(`[RM4] is closed to ${role}`, async () => {
          const { status, body } = await visitors.get(role)!.send(operation, path);
          expect(status).toBe(403);
          expect(Problem.parse(body).code).toBe('notAllowed');
        });
      }
    }
  });
}
