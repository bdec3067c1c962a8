import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiClient } from './apiClient.ts';
import { serverTime } from './serverTime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[LT3] the load generator takes the time from the exchange with the lowest round trip', async () => {
  const aheadMs = 1_800_000_000_000;
  const trips = [
    { outMs: 10, backMs: 400 },
    { outMs: 5, backMs: 5 },
    { outMs: 300, backMs: 10 },
  ];
  let n = 0;
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const api = {
    async call() {
      const { outMs, backMs } = trips[n++ % trips.length]!;
      await wait(outMs);
      const serverNow = performance.now() + aheadMs;
      await wait(backMs);
      return { serverNow };
    },
  } as unknown as ApiClient;
  const measuring = serverTime(api);
  await vi.advanceTimersByTimeAsync(10_000);
  const now = await measuring;
  expect(now()).toBeCloseTo(performance.now() + aheadMs, 3);
});
