import { expect } from 'vitest';
import { Problem } from '#contracts/problem.ts';
import type { RawReply } from './testServer.ts';

/** What only someone inside should ever read: places in the code, names of parts, SQL. */
const insides = /\bat \w+ \(|node_modules|\.ts:\d|\/server\/|SQLITE|sqlite|zod|Error:|select .* from/i;

/** A refusal as it should be: not our fault, a problem with a stable code, and nothing of the inside. */
export function expectInnocent({ status, text, headers }: RawReply): Problem {
  expect(status, text).toBeGreaterThanOrEqual(400);
  expect(status, text).toBeLessThan(500);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(text).not.toMatch(insides);
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  return problem;
}
