import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { deviceDrafts } from './deviceDrafts.ts';
import { keeping } from './keeping.ts';

const Draft = z.strictObject({ text: z.string(), at: z.number() });

function open(from?: number) {
  const drafts = deviceDrafts(memoryStorage(), 'peil.Anna.', Draft);
  if (from !== undefined) drafts.keep('new', { text: 'eerder', at: from }, undefined);
  const told = vi.fn();
  return { text: keeping(drafts, 'new', from, told), told, kept: () => drafts.read('new')?.text };
}

describe('keeping one text on this device', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('[SCE25] happens once, shortly after the last change, and is told', () => {
    const { text, told, kept } = open();
    text.later({ text: 'e' }, true);
    vi.advanceTimersByTime(400);
    text.later({ text: 'een' }, true);
    vi.advanceTimersByTime(400);
    expect(kept()).toBeUndefined();
    vi.advanceTimersByTime(400);
    expect(kept()).toBe('een');
    expect(told.mock.calls).toEqual([[{ kept: expect.any(Number) }]]);
  });

  test('[SCE25] happens at once for who leaves, and not again after that', () => {
    const { text, told, kept } = open();
    text.later({ text: 'een' }, true);
    text.now();
    expect(kept()).toBe('een');
    vi.advanceTimersByTime(5000);
    text.now();
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('[SCE25] never happens any more for what was stored just after its last change', () => {
    const { text, kept } = open();
    text.later({ text: 'een' }, true);
    text.forget();
    vi.advanceTimersByTime(5000);
    text.now();
    expect(kept()).toBeUndefined();
  });

  test('[SCE25] goes on after it was thrown away and written anew', () => {
    const { text, kept } = open(1);
    text.forget();
    expect(kept()).toBeUndefined();
    text.later({ text: 'twee' }, true);
    vi.advanceTimersByTime(1000);
    expect(kept()).toBe('twee');
  });

  test('[SCE25] forgets what is again as it was at first', () => {
    const { text, told, kept } = open(1);
    text.later({ text: 'zoals het was' }, false);
    vi.advanceTimersByTime(1000);
    expect(kept()).toBeUndefined();
    expect(told.mock.lastCall).toEqual([undefined]);
  });
});
