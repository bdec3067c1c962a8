import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { send } from './api.ts';
import { BrokenMachine } from './brokenMachine.ts';
import type { Refusal } from './refusal.ts';

/** The one place errors end: what the request caused is said, everything else gets only a calm sentence. */
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

/** What the request itself caused, such as a body too large, or a broken machine that is known; undefined for a bug. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof BrokenMachine) return { refused: error.code };
  if (error instanceof URIError) return { refused: 'invalidRequest' };
  const status = statusOf(error);
  if (status === 404) return { refused: 'notFound' };
  if (status === 413) return { refused: 'bodyTooLarge' };
  if (status === 415) return { refused: 'unsupportedMedia' };
  return status < 500 ? { refused: 'invalidRequest' } : undefined;
}

/** The status Express and its parsers give an error that the request itself caused; 500 for any other. */
function statusOf(error: unknown): number {
  const { status } = typeof error === 'object' && error !== null && 'status' in error ? error : {};
  return typeof status === 'number' && status >= 400 ? status : 500;
}
