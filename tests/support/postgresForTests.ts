import { inject } from 'vitest';

/**
 * The address of an empty database on a real PostgreSQL, for one test file or one test.
 *
 * @throws {Error} that says what is missing where no PostgreSQL can run; it never skips
 */
export async function postgresForTests(): Promise<string> {
  const reply = await fetch(inject('postgresBroker'));
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return text;
}
