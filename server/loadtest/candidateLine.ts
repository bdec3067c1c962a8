import { io } from 'socket.io-client';
import {
  CommandFailed,
  type CommandName,
  commands,
  type Payload,
  type Push,
  type PushName,
  pushes,
  type Reply,
} from '#contracts/events.ts';

/** A socket as a candidate's browser has it. It comes back by itself. */
export interface CandidateLine {
  readonly connected: boolean;
  /** @throws when no reply comes in time; whether the server acted is then unknown */
  ask<Name extends CommandName>(name: Name, payload: Payload<Name>, timeoutMs: number): Promise<Reply<Name>>;
  on<Name extends PushName>(name: Name, listener: (push: Push<Name>) => void): void;
  /** Told at every connection, the first and those after a loss. */
  onConnected(listener: () => void): void;
  close(): void;
}

/**
 * Opens the socket with a sign-in cookie.
 *
 * @param statedOrigin where its page came from, when that is another address
 */
export function openCandidateLine(origin: string, cookie: string, statedOrigin = origin): CandidateLine {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { Cookie: cookie, Origin: statedOrigin },
    // As the browser comes back: 0.8 to 8 seconds, times 0.4 to 1.6.
    reconnectionDelay: 800,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 0.6,
  });
  return {
    get connected() {
      return socket.connected;
    },
    async ask(name, payload, timeoutMs) {
      const reply: unknown = await socket.timeout(timeoutMs).emitWithAck(name, payload);
      const failed = CommandFailed.safeParse(reply);
      if (failed.success) throw new Error(`${name}: ${failed.data.code}`);
      return commands[name].reply.parse(reply) as Reply<typeof name>;
    },
    on(name, listener) {
      socket.on(name as string, (push: unknown) => {
        const parsed = pushes[name].safeParse(push);
        if (parsed.success) listener(parsed.data as Push<typeof name>);
      });
    },
    onConnected: (listener) => void socket.on('connect', listener),
    close: () => void socket.disconnect(),
  };
}
