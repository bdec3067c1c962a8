import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { send } from './api.ts';

/**
 * Whether a request comes from our own page. A browser states the origin on every socket and every
 * changing request; programs without a browser (the load test, a monitor) state none.
 */
export function isOwnOrigin(request: IncomingMessage, publicOrigin: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  return origin === publicOrigin || isSameLoopback(origin, publicOrigin);
}

/** Refuses changing requests from elsewhere, and those a foreign form could make. */
export function ownOriginOnly(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && !(isOwnOrigin(request, publicOrigin) && request.get('x-peil') === '1')) {
      send(response, { refused: 'wrongOrigin' });
    } else {
      next();
    }
  };
}

/** On one's own machine `localhost` and `127.0.0.1` are the same place. */
function isSameLoopback(origin: string, publicOrigin: string): boolean {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  if (!URL.canParse(origin)) return false;
  const [a, b] = [new URL(origin), new URL(publicOrigin)];
  return loopback.includes(a.hostname) && loopback.includes(b.hostname) && a.port === b.port;
}
