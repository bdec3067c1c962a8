import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** Where people sign in and out: what comes of it is always on record. */
const doors = /^\/api\/(sign-in\/\w+|sign-out|accounts)$/;

/** Refusals that may be somebody trying: not allowed, or too often. */
const refusals = [403, 429];

/**
 * Logs every sign-in and sign-out and every refusal of access: who (by id, never by name), from where, and
 * what came of it. What was sent is never logged; a password typed in the field for the name is a password.
 */
export function securityLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const path = request.originalUrl.split('?', 1)[0]!.slice(0, 200);
    response.once('finish', () => {
      const isDoor = request.method === 'POST' && doors.test(path);
      if (!isDoor && !refusals.includes(response.statusCode)) return;
      const { method, ip } = request;
      const { visitor, signedIn } = response.locals;
      const personId = signedIn ?? visitor?.personId ?? null;
      log.info({ security: { method, path, status: response.statusCode, address: ip, personId } }, 'access');
    });
    next();
  };
}
