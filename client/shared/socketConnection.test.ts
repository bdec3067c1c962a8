import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lineOver } from './socket.ts';
import { openConnection, retryDelayMs, type Wire } from './socketConnection.ts';

const hello = '0{"sid":"x","upgrades":[],"pingInterval":10000,"pingTimeout":8000}';

/** A server at the other end of every wire that is made. */
function fakeServer() {
  const wires: (Wire & { sent: string[]; closed: boolean })[] = [];
  const connect = (): Wire => {
    const wire = {
      sent: [] as string[],
      closed: false,
      onmessage: null,
      onclose: null,
      send: (frame: unknown) => wire.sent.push(String(frame)),
      close: () => {
        wire.closed = true;
      },
    };
    wires.push(wire as never);
    return wire as unknown as Wire;
  };
  const say = (frame: string, at = wires.length - 1) =>
    wires[at]!.onmessage?.call(null as never, { data: frame } as MessageEvent);
  const admit = () => {
    say(hello);
    say('40{"sid":"y"}');
  };
  return { wires, connect, say, admit };
}

describe('a connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('[C4] is connected once the server has admitted it, and answers pings', () => {
    const server = fakeServer();
    const connection = openConnection({
      connect: server.connect,
      auth: { as: 'candidate' },
      random: () => 0,
    });
    expect(connection.state).toBe('connecting');
    server.admit();
    expect(connection.state).toBe('connected');
    server.say('2');
    expect(server.wires[0]!.sent).toEqual(['40{"as":"candidate"}', '3']);
  });

  test('[C4] counts as lost when the server is silent for 18 s, and comes back', () => {
    const server = fakeServer();
    const connection = openConnection({ connect: server.connect, auth: {}, random: () => 0.5 });
    server.admit();
    vi.advanceTimersByTime(17_999);
    expect(connection.state).toBe('connected');
    vi.advanceTimersByTime(1);
    expect(connection.state).toBe('lost');
    expect(server.wires[0]!.closed).toBe(true);
    vi.advanceTimersByTime(800);
    server.admit();
    expect(connection.state).toBe('connected');
    expect(server.wires).toHaveLength(2);
  });

  test('[C4] keeps trying when it is refused', () => {
    const server = fakeServer();
    openConnection({ connect: server.connect, auth: {}, random: () => 0.5 });
    for (let i = 0; i < 5; i++) {
      server.say('44{"message":"notSignedIn"}');
      vi.advanceTimersByTime(8_000);
    }
    expect(server.wires).toHaveLength(6);
  });

  test('[C4] what an old wire still says is not heard', () => {
    const server = fakeServer();
    const connection = openConnection({ connect: server.connect, auth: {}, random: () => 0 });
    server.admit();
    connection.drop();
    server.say('40{"sid":"late"}', 0);
    expect(connection.state).toBe('lost');
  });

  test('[C4] retries are spread between 0.4 and 1.6 times 0.8 to 8 seconds', () => {
    expect(retryDelayMs(0, 0)).toBeCloseTo(320);
    expect(retryDelayMs(0, 1)).toBeCloseTo(1_280);
    expect(retryDelayMs(20, 1)).toBeCloseTo(12_800);
  });
});

describe('a line', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function admitted() {
    const server = fakeServer();
    const line = lineOver(openConnection({ connect: server.connect, auth: {}, random: () => 0 }), () => {});
    server.admit();
    return { server, line };
  }

  test('[C5] gives each command the reply that belongs to it', async () => {
    const { server, line } = admitted();
    const first = line.ask('clock', {});
    const second = line.ask('clock', {});
    server.say('432[{"serverNow":2}]');
    server.say('431[{"serverNow":1}]');
    expect([await first, await second]).toEqual([{ serverNow: 1 }, { serverNow: 2 }]);
  });

  test('[C5] fails when no reply comes in time', async () => {
    const { line } = admitted();
    const asked = expect(line.ask('clock', {}, 3_000)).rejects.toThrow('no reply to clock');
    vi.advanceTimersByTime(3_000);
    await asked;
  });

  test('[C5] a failure the server reports is an error with its code', async () => {
    const { server, line } = admitted();
    const asked = expect(line.ask('clock', {})).rejects.toMatchObject({ code: 'notAllowed' });
    server.say('431[{"kind":"failed","code":"notAllowed"}]');
    await asked;
  });
});
