/*
 * The part of two protocols that Peil uses: Engine.IO 4 and Socket.IO 5 over WebSocket, the main
 * namespace, JSON only. The library that speaks all of both weighs 13 kB in every candidate's
 * browser, an eighth of the budget for everything up to the first item.
 *
 * https://github.com/socketio/engine.io-protocol · https://github.com/socketio/socket.io-protocol
 */

/** What the server can say. */
export type Packet =
  | { readonly type: 'open'; readonly pingIntervalMs: number; readonly pingTimeoutMs: number }
  | { readonly type: 'ping' }
  | { readonly type: 'connected' }
  /** The server hung up, or would not have us. */
  | { readonly type: 'closed' }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly payload: unknown }
  | { readonly type: 'other' };

export const pongPacket = '3';

/** Asks to be admitted; `auth` is what the server's admission looks at besides the cookie. */
export function connectPacket(auth: Readonly<Record<string, string>>): string {
  return `40${JSON.stringify(auth)}`;
}

/** An event to which the server replies under this id. */
export function eventPacket(id: number, name: string, payload: unknown): string {
  return `42${id}${JSON.stringify([name, payload])}`;
}

/** Reads one text frame. @throws {SyntaxError} when the JSON in it is broken */
export function readPacket(frame: string): Packet {
  switch (frame[0]) {
    case '0': {
      const { pingInterval, pingTimeout } = JSON.parse(frame.slice(1));
      return { type: 'open', pingIntervalMs: pingInterval, pingTimeoutMs: pingTimeout };
    }
    case '1':
      return { type: 'closed' };
    case '2':
      return { type: 'ping' };
    case '4':
      return readMessage(frame);
    default:
      return { type: 'other' };
  }
}

function readMessage(frame: string): Packet {
  const [, kind, id = '', json = ''] = /^4(\d)(\d*)(.*)$/s.exec(frame) ?? [];
  switch (kind) {
    case '0':
      return { type: 'connected' };
    case '1':
    case '4':
      return { type: 'closed' };
    case '2': {
      const [name, payload] = JSON.parse(json);
      return { type: 'event', name, payload };
    }
    case '3': {
      const [payload] = JSON.parse(json);
      return { type: 'reply', id: Number(id), payload };
    }
    default:
      return { type: 'other' };
  }
}
