import type { Operation } from '#contracts/operation.ts';
import type { Role } from '#contracts/role.ts';
import type { Services } from '#server/services.ts';

/** A program that sends any request with one person's sign-in, and looks at the raw reply. */
export interface Visitor {
  /** @param content JSON to send along, or the text of a file; an empty body when absent */
  send(operation: Operation, path: string, content?: unknown): Promise<{ status: number; body: unknown }>;
}

/** Makes a person with this role and signs them in. @returns the token their browser would hold */
export async function tokenFor(role: Role, { signIns }: Services): Promise<string> {
  const email = `${role}@rollen.example`;
  const password = 'zeven paarse olifanten';
  if (role === 'candidate') await signIns.createAccount({ name: 'Rolproef', email, password });
  else await signIns.addStaff({ name: 'Rolproef', email, password, role });
  const signIn = role === 'candidate' ? signIns.account : signIns.staff;
  const outcome = await signIn({ email, password }, '127.0.0.1');
  if ('refused' in outcome) throw new Error(`${role}: ${outcome.refused}`);
  return outcome.token;
}

/** The token goes along under both cookie names, as someone would try who may use only one application. */
export function visitor(origin: string, token: string | undefined): Visitor {
  const cookie = token === undefined ? '' : `__Host-peil-candidate=${token}; __Host-peil-staff=${token}`;
  return {
    async send({ method, body }, path, content = {}) {
      const type =
        body === 'csv' ? 'text/csv' : body === 'bytes' ? 'application/octet-stream' : 'application/json';
      const response = await fetch(origin + path, {
        method: method.toUpperCase(),
        headers: { 'X-Peil': '1', Cookie: cookie, ...(body !== undefined && { 'Content-Type': type }) },
        ...(body !== undefined && {
          body:
            typeof body !== 'string' ? JSON.stringify(content) : typeof content === 'string' ? content : '',
        }),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
