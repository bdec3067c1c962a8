import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Environment } from './environment.ts';

/**
 * Connections that may wait to be accepted. After a restart a whole country comes back at once; who finds the
 * queue full (Node's is 511) is not told and tries again after 1, 3, 7 and 15 seconds. Linux allows no more
 * than `net.core.somaxconn`, mostly 4,096.
 */
const backlog = 16_384;

/** Listens, or says why it cannot. */
export function listen(http: Server, { port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host, backlog }, resolve);
  });
}

/**
 * Waits until a server that is closing has done the requests under way, for as long as the grace lasts.
 * A connection kept alive becomes idle only after its last reply, so idle ones are let go time and again.
 */
export async function drained(http: Server, closing: Promise<void>, graceMs: number): Promise<void> {
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const grace = setTimeout(() => http.closeAllConnections(), graceMs);
  await closing;
  clearInterval(idle);
  clearTimeout(grace);
}

/** Where the server is reached; with port 0, the one the machine chose. */
export function urlOf(http: Server, { publicOrigin, port }: Environment): string {
  return port === 0 ? `http://localhost:${(http.address() as AddressInfo).port}` : publicOrigin;
}

/** Where a program on this machine reaches the server, whatever stands in front of it. */
export function ownAddress(http: Server, { host }: Environment): string {
  const { port } = http.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
