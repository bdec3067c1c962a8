import type { ApiClient } from './apiClient.ts';

const exchanges = 12;

/**
 * The server's time as the load generator knows it: from the exchange with the lowest round trip, made
 * while the server is still at rest. One clock serves the whole crowd, which is one machine.
 *
 * @returns a clock, in ms since 1970
 */
export async function serverTime(api: ApiClient): Promise<() => number> {
  let best = { roundTripMs: Number.POSITIVE_INFINITY, offsetMs: 0 };
  for (let i = 0; i < exchanges; i += 1) {
    const sentAt = performance.now();
    const { serverNow } = await api.call('clock');
    const receivedAt = performance.now();
    const roundTripMs = receivedAt - sentAt;
    if (roundTripMs < best.roundTripMs) {
      best = { roundTripMs, offsetMs: serverNow - (sentAt + receivedAt) / 2 };
    }
  }
  return () => performance.now() + best.offsetMs;
}
