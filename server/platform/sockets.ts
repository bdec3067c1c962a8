import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import type { z } from 'zod';
import {
  type CommandFailed,
  type CommandName,
  commands,
  maximumMessageBytes,
  type Push,
  type PushName,
  pushes,
} from '#contracts/events.ts';
import type { Ended, SignInService } from '#server/identity/signInService.ts';
import { addressOf } from './addressOf.ts';
import { BrokenMachine } from './brokenMachine.ts';
import type { Metrics } from './metrics.ts';
import { type NodeLine, nodeLine, noOtherNodes } from './nodeLine.ts';
import { isOwnOrigin } from './origin.ts';
import { tokenHash } from './tokenHash.ts';
import { type Application, type Visitor, visitorOf } from './visitor.ts';

/** What a feature does with a command. Who sends it was settled when the socket was admitted. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (
    visitor: Visitor,
    payload: z.output<(typeof commands)[Name]['payload']>,
    room: { join(name: string): void; leave(name: string): void },
  ) => Promise<z.input<(typeof commands)[Name]['reply']> | undefined>;
};

/** Sending to those who are connected; what does not arrive can always be asked for. */
export interface Pusher {
  /** To everyone in the room, on every server. */
  push<Name extends PushName>(room: string, name: Name, message: Push<Name>): void;
  /** To who is connected to this server, where every server says it by itself. */
  pushHere<Name extends PushName>(room: string, name: Name, message: Push<Name>): void;
  /** Ends the sockets that a sign-in has here, after telling them why. */
  end(ended: Ended, reason: Push<'signIn:ended'>['reason']): void;
  /** Lets the sockets that an attempt has here have the key of their sitting at T0, or not. */
  letHaveKey(attemptId: string, sittingId: string, allowed: boolean): void;
  /** Takes who may not stay there out of a room, here, and tells them. */
  putOut<Name extends PushName>(
    room: string,
    mayStay: (visitor: Visitor) => boolean,
    name: Name,
    message: Push<Name>,
  ): void;
  /** Number of sockets in a room, of this server. */
  count(room: string): number;
  /** The attempts whose candidates are connected here. */
  attemptsHere(): string[];
  /** The names of rooms with sockets here that begin like this, without that beginning. */
  roomsHere(beginning: string): string[];
  /** Told when the first socket joins an attempt's room, or the last leaves it. */
  onPresence(listener: (attemptId: string) => void): void;
}

export const attemptRoom = (attemptId: string) => `attempt:${attemptId}`;
export const sittingRoom = (sittingId: string) => `sitting:${sittingId}`;
/** The sockets that get the key of the first question at T0: of who may begin then. */
export const keyRoom = (sittingId: string) => `key:${sittingId}`;
/** The sockets of one sign-in. */
const signInRoom = (hash: string) => `signIn:${hash}`;
export const watchRoom = (sittingId: string) => `watch:${sittingId}`;

interface Needs {
  readonly http: HttpServer;
  readonly publicOrigin: string;
  readonly signIns: SignInService;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** The sitting an attempt belongs to, whose pushes its candidate gets. */
  readonly sittingOf: (attemptId: string) => Promise<string | null>;
  readonly trustProxy: number;
  /** Told from which address an attempt is connected. */
  readonly onConnected: (attemptId: string, address: string) => void;
  /** Whether its candidate gets the key of the first question with everyone. */
  readonly mayHaveKey: (attemptId: string) => Promise<boolean>;
  /** Carries messages to the other servers of the database; absent when there are none. */
  readonly adapter?: NonNullable<ServerOptions['adapter']>;
}

/** The socket server. Handlers are given later, because they need the pusher. */
export function openSockets(needs: Needs) {
  const { http, publicOrigin, signIns, metrics, log, sittingOf, mayHaveKey, adapter } = needs;
  const { trustProxy, onConnected } = needs;
  const presence: ((attemptId: string) => void)[] = [];
  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    // Twice what we accept, so that a message that is too long gets an answer instead of a hang-up.
    maxHttpBufferSize: 2 * maximumMessageBytes,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    ...(adapter && { adapter }),
    allowRequest: (request, allow) => allow(null, isOwnOrigin(request, publicOrigin)),
  });

  io.use((socket, next) => {
    const application: Application = socket.handshake.auth.as === 'staff' ? 'staff' : 'candidate';
    visitorOf(socket.request, application, signIns).then(
      (visitor) => {
        if (visitor === undefined) return next(new Error('notSignedIn'));
        socket.data.visitor = visitor;
        next();
      },
      (error: unknown) => {
        next(new Error(failureOf(error, 'admission failed')));
      },
    );
  });

  function serve(handlers: CommandHandlers): void {
    io.on('connection', (socket) => {
      const visitor: Visitor = socket.data.visitor;
      metrics.connections.inc({ role: visitor.role });
      void socket.join(signInRoom(tokenHash(visitor.token)));
      if (visitor.attemptId !== null) {
        onConnected(visitor.attemptId, addressOf(socket.request, trustProxy));
        joinAttempt(socket, visitor.attemptId).catch((error: unknown) => {
          log.error({ err: error }, 'joining failed');
          socket.disconnect(); // it comes back by itself, and then joins
        });
      }
      for (const name of Object.keys(commands) as CommandName[]) {
        socket.on(name, (...sent: unknown[]) => void handle(socket, name, messageOf(sent), handlers));
      }
      socket.onAny((name: string, ...sent: unknown[]) => {
        if (!Object.hasOwn(commands, name)) messageOf(sent).send({ kind: 'failed', code: 'invalidRequest' });
      });
      socket.on('disconnect', () => {
        metrics.connections.dec({ role: visitor.role });
        if (visitor.attemptId !== null) for (const listener of presence) listener(visitor.attemptId);
      });
    });
  }

  async function joinAttempt(socket: Socket, attemptId: string): Promise<void> {
    await socket.join(attemptRoom(attemptId));
    for (const listener of presence) listener(attemptId);
    const sittingId = await sittingOf(attemptId);
    if (sittingId === null) return;
    await socket.join(sittingRoom(sittingId));
    if (await mayHaveKey(attemptId)) await socket.join(keyRoom(sittingId));
  }

  /** Parse, act, reply: every command gets exactly one reply, whatever happens. */
  async function handle(
    socket: Socket,
    name: CommandName,
    { payloads, send }: Message,
    handlers: CommandHandlers,
  ): Promise<void> {
    const { visitor } = socket.data as { visitor: Visitor };
    const command = commands[name];
    if (!(command.roles as readonly string[]).includes(visitor.role)) {
      return send({ kind: 'failed', code: 'notAllowed' });
    }
    const payload = payloads[0] ?? {};
    const refused = payloads.length > 1 || isTooLong(payload);
    const parsed = refused ? undefined : command.payload.safeParse(payload);
    if (!parsed?.success) return send({ kind: 'failed', code: 'invalidRequest' });
    try {
      const act = handlers[name] as (
        v: Visitor,
        p: unknown,
        room: Parameters<CommandHandlers[CommandName]>[2],
      ) => Promise<unknown>;
      const result = await act(visitor, parsed.data, {
        join: (room) => void socket.join(room),
        leave: (room) => void socket.leave(room),
      });
      send(result === undefined ? { kind: 'failed', code: 'notAllowed' } : command.reply.parse(result));
    } catch (error) {
      send({ kind: 'failed', code: failureOf(error, `command ${name} failed`) });
    }
  }

  /** What the client is told of a failure; a broken machine was told to the log where it was found. */
  function failureOf(error: unknown, what: string): CommandFailed['code'] {
    if (error instanceof BrokenMachine && error.code === 'unavailable') return 'unavailable';
    log.error({ err: error }, what);
    return 'internal';
  }

  const rooms = () => io.sockets.adapter.rooms;
  const roomsHere = (beginning: string) =>
    [...rooms().keys()].flatMap((room) => (room.startsWith(beginning) ? room.slice(beginning.length) : []));
  // `local`: nobody here waits for a database that carries messages elsewhere.
  const pushHere: Pusher['pushHere'] = (room, name, message) =>
    void io.local.to(room).emit(name, pushes[name].parse(message));
  const line: NodeLine = adapter === undefined ? noOtherNodes : nodeLine(io, log, pushHere);
  const pusher: Pusher = {
    push(room, name, message) {
      pushHere(room, name, message);
      line.push(room, name, message);
    },
    pushHere,
    end(ended, reason) {
      const room = roomOf(ended);
      io.local.to(room).emit('signIn:ended', { reason });
      io.local.in(room).disconnectSockets();
    },
    letHaveKey(attemptId, sittingId, allowed) {
      const sockets = io.local.in(attemptRoom(attemptId));
      if (allowed) sockets.socketsJoin(keyRoom(sittingId));
      else sockets.socketsLeave(keyRoom(sittingId));
    },
    count: (room) => rooms().get(room)?.size ?? 0,
    attemptsHere: () => roomsHere(attemptRoom('')),
    roomsHere,
    putOut(room, mayStay, name, message) {
      for (const id of [...(rooms().get(room) ?? [])]) {
        const socket = io.sockets.sockets.get(id);
        if (socket === undefined || mayStay(socket.data.visitor)) continue;
        void socket.leave(room);
        socket.emit(name, pushes[name].parse(message));
      }
    },
    onPresence: (listener) => void presence.push(listener),
  };

  return { io, serve, pusher, line };
}

function roomOf(ended: Ended): string {
  if ('attemptId' in ended) return attemptRoom(ended.attemptId);
  return signInRoom('token' in ended ? tokenHash(ended.token) : ended.tokenHash);
}

/** What came over a socket: what was sent, and how to reply where a reply was asked for. */
interface Message {
  readonly payloads: readonly unknown[];
  readonly send: (reply: unknown) => void;
}

function messageOf(sent: readonly unknown[]): Message {
  const reply = sent.at(-1);
  return typeof reply === 'function'
    ? { payloads: sent.slice(0, -1), send: (message) => void reply(message) }
    : { payloads: sent, send: () => undefined };
}

/** Longer than we take, or nested so deeply that it cannot even be written out to measure it. */
function isTooLong(payload: unknown): boolean {
  try {
    return JSON.stringify(payload).length > maximumMessageBytes;
  } catch {
    return true;
  }
}
