import type { IncomingMessage } from 'node:http';

/**
 * Network address of who asks, as far as the proxies in front can be believed; as Express has it, for a request that
 * does not go through Express.
 *
 * @param trustProxy how many proxies stand in front
 */
export function addressOf({ headers, socket }: IncomingMessage, trustProxy: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((list) => list.split(','));
  const hops = [socket.remoteAddress ?? '', ...forwarded.map((hop) => hop.trim()).toReversed()];
  return hops[Math.min(trustProxy, hops.length - 1)]!;
}
