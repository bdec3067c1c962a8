import type { CommandFailed, CommandName, Payload, Push, PushName, Reply } from '#contracts/events.ts';
import { type Connection, type LineState, openConnection } from './socketConnection.ts';

export type { LineState };

/** One socket to the server. It comes back by itself; pushes over it are hints, never the truth. */
export interface Line {
  readonly state: LineState;
  /**
   * Sends a command and waits for its reply.
   * @throws {NoReply} when none comes in time; whether the server acted is then unknown
   * @throws {CommandRefused} when the server could not handle it
   */
  ask<Name extends CommandName>(name: Name, payload: Payload<Name>, timeoutMs?: number): Promise<Reply<Name>>;
  /** @returns a function that stops listening */
  on<Name extends PushName>(name: Name, listener: (push: Push<Name>) => void): () => void;
  onState(listener: (state: LineState) => void): () => void;
  /** Drops the connection and makes a new one, e.g. after signing in again. */
  reconnect(): void;
  close(): void;
}

export class NoReply extends Error {
  override readonly name = 'NoReply';
}

export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: CommandFailed['code'];
  constructor(code: CommandFailed['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Opens the socket. The sign-in cookie says who it is; a browser may hold one for each application,
 * and `as` says which of the two this page is.
 */
export function openLine(as: 'candidate' | 'staff' = 'candidate'): Line {
  const address = `${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const connection = openConnection({
    connect: () => new WebSocket(address),
    auth: { as },
    random: Math.random,
  });
  const hangUp = () => connection.drop();
  const comeBack = () => connection.retryNow();
  window.addEventListener('offline', hangUp);
  window.addEventListener('online', comeBack);
  return lineOver(connection, () => {
    window.removeEventListener('offline', hangUp);
    window.removeEventListener('online', comeBack);
  });
}

/** Commands and pushes over a connection. */
export function lineOver(connection: Connection, onClose: () => void): Line {
  const pushListeners = new Map<string, Set<(push: never) => void>>();
  const waiting = new Map<number, (reply: unknown) => void>();
  let lastId = 0;
  connection.onEvent((name, payload) => {
    for (const listener of pushListeners.get(name) ?? []) listener(payload as never);
  });
  connection.onReply((id, payload) => waiting.get(id)?.(payload));

  return {
    get state() {
      return connection.state;
    },
    async ask(name, payload, timeoutMs = 5_000) {
      const id = ++lastId;
      if (!connection.send(id, name, payload)) throw new NoReply('not connected');
      const reply = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, resolve);
        setTimeout(() => reject(new NoReply(`no reply to ${name}`)), timeoutMs);
      }).finally(() => waiting.delete(id));
      if (isFailure(reply)) throw new CommandRefused(reply.code);
      return reply as Reply<typeof name>;
    },
    on(name, listener) {
      const listeners = pushListeners.get(name) ?? new Set();
      pushListeners.set(name, listeners.add(listener));
      return () => listeners.delete(listener);
    },
    onState: connection.onState,
    reconnect() {
      connection.drop();
      connection.retryNow();
    },
    close() {
      onClose();
      connection.close();
    },
  };
}

function isFailure(reply: unknown): reply is CommandFailed {
  return typeof reply === 'object' && reply !== null && 'kind' in reply && reply.kind === 'failed';
}
