import { connectPacket, eventPacket, pongPacket, readPacket } from './socketIoPacket.ts';

export type LineState = 'connecting' | 'connected' | 'lost';

/** A WebSocket that speaks Socket.IO and comes back by itself after any kind of loss. */
export interface Connection {
  readonly state: LineState;
  /** @returns false when there is no connection to send it over */
  send(id: number, name: string, payload: unknown): boolean;
  onEvent(listener: (name: string, payload: unknown) => void): void;
  onReply(listener: (id: number, payload: unknown) => void): void;
  /** @returns a function that stops listening */
  onState(listener: (state: LineState) => void): () => void;
  /** Lets go of the connection as if it were lost; a new one follows. */
  drop(): void;
  /** Does not wait for the next try. */
  retryNow(): void;
  close(): void;
}

/** What is needed of a WebSocket. */
export type Wire = Pick<WebSocket, 'send' | 'close' | 'onmessage' | 'onclose'>;

interface Surroundings {
  readonly connect: () => Wire;
  /** What to say of ourselves when asking to be admitted. */
  readonly auth: Readonly<Record<string, string>>;
  readonly random: () => number;
}

/** Time a new connection gets to be admitted, in ms. */
const admissionMs = 8_000;

export function openConnection({ connect, auth, random }: Surroundings): Connection {
  const stateListeners = new Set<(state: LineState) => void>();
  let onEvent = (_name: string, _payload: unknown): void => {};
  let onReply = (_id: number, _payload: unknown): void => {};
  let state: LineState = 'connecting';
  let wire: Wire | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let silenceMs = admissionMs;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let closed = false;

  function become(next: LineState): void {
    if (next === state) return;
    state = next;
    for (const listener of [...stateListeners]) listener(state);
  }

  /** The server pings; when it does not, the line is dead although nobody said so. */
  function heard(): void {
    clearTimeout(silence);
    silence = setTimeout(drop, silenceMs);
  }

  function open(): void {
    clearTimeout(retry);
    retry = undefined;
    if (closed || wire !== undefined) return;
    const mine = connect();
    wire = mine;
    silenceMs = admissionMs;
    heard();
    mine.onmessage = ({ data }) => {
      if (wire === mine) receive(mine, String(data));
    };
    mine.onclose = () => {
      if (wire === mine) drop();
    };
  }

  function receive(from: Wire, frame: string): void {
    heard();
    const packet = readPacket(frame);
    switch (packet.type) {
      case 'open':
        silenceMs = packet.pingIntervalMs + packet.pingTimeoutMs;
        from.send(connectPacket(auth));
        break;
      case 'ping':
        from.send(pongPacket);
        break;
      case 'connected':
        tries = 0;
        become('connected');
        break;
      case 'closed':
        drop();
        break;
      case 'event':
        onEvent(packet.name, packet.payload);
        break;
      case 'reply':
        onReply(packet.id, packet.payload);
        break;
      case 'other':
        break;
    }
  }

  function drop(): void {
    clearTimeout(silence);
    const old = wire;
    wire = undefined;
    old?.close();
    if (closed) return;
    become('lost');
    clearTimeout(retry);
    retry = setTimeout(open, retryDelayMs(tries++, random()));
  }

  open();
  return {
    get state() {
      return state;
    },
    send(id, name, payload) {
      if (wire === undefined || state !== 'connected') return false;
      wire.send(eventPacket(id, name, payload));
      return true;
    },
    onEvent(listener) {
      onEvent = listener;
    },
    onReply(listener) {
      onReply = listener;
    },
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    drop,
    retryNow: open,
    close() {
      closed = true;
      clearTimeout(retry);
      drop();
    },
  };
}

/** Doubles from 0.8 to 8 seconds, widely spread: after a restart a whole country comes back. */
export function retryDelayMs(tries: number, random: number): number {
  return Math.min(8_000, 800 * 2 ** tries) * (0.4 + 1.2 * random);
}
