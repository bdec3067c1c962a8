import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { send } from './api.ts';
import type { Refusal } from './refusal.ts';

/** The one place errors end: bad input gets its places named, everything else only a calm sentence. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const refusal = refusalOf(error);
    if (refusal === undefined) log.error({ err: error, path: request.path }, 'request failed');
    send(response, refusal ?? { refused: 'internal' });
  };
}

/** Bad input as a refusal; undefined for a bug. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ZodError) {
    const errors = error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
    return { refused: 'invalidRequest', errors };
  }
  if (typeof error !== 'object' || error === null || !('type' in error) || !('status' in error)) {
    return error instanceof URIError ? { refused: 'invalidRequest' } : undefined;
  }
  if (error.status === 413) return { refused: 'bodyTooLarge' };
  if (error.status === 415) return { refused: 'unsupportedMedia' };
  return Number(error.status) < 500 ? { refused: 'invalidRequest' } : undefined;
}
