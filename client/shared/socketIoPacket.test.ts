import { expect, test } from 'vitest';
import { connectPacket, eventPacket, readPacket } from './socketIoPacket.ts';

test.each([
  {
    frame: '0{"sid":"x","upgrades":[],"pingInterval":10000,"pingTimeout":8000,"maxPayload":131072}',
    packet: { type: 'open', pingIntervalMs: 10_000, pingTimeoutMs: 8_000 },
  },
  { frame: '2', packet: { type: 'ping' } },
  { frame: '40{"sid":"y"}', packet: { type: 'connected' } },
  { frame: '44{"message":"notSignedIn"}', packet: { type: 'closed' } },
  { frame: '41', packet: { type: 'closed' } },
  {
    frame: '42["attempt:changed",{"version":3}]',
    packet: { type: 'event', name: 'attempt:changed', payload: { version: 3 } },
  },
  { frame: '4317[{"serverNow":5}]', packet: { type: 'reply', id: 17, payload: { serverNow: 5 } } },
  { frame: '42["text",{"text":"line one\\nline two"}]', packet: { type: 'event', name: 'text' } },
  { frame: '6', packet: { type: 'other' } },
])('[C6] reads $frame', ({ frame, packet }) => {
  expect(readPacket(frame)).toMatchObject(packet);
});

test('[C6] writes an event with the id of its reply, and the admission with its auth', () => {
  expect(eventPacket(4, 'clock', {})).toBe('424["clock",{}]');
  expect(connectPacket({ as: 'staff' })).toBe('40{"as":"staff"}');
});
