import type { Logger } from 'pino';
import type { Server } from 'socket.io';
import { z } from 'zod';
import { type Push, type PushName, pushes } from '#contracts/events.ts';

/**
 * What one server tells the others. Nothing depends on it: a hint may be lost, come late or come twice, and what
 * moved is looked up, never believed.
 */
const Hint = z.discriminatedUnion('kind', [
  /** These changed; look at them now instead of at the next look. */
  z.strictObject({
    kind: z.literal('moved'),
    what: z.string().max(40),
    /** 150 ids stay below the 8,000 bytes of a notification. */
    ids: z.array(z.string().max(64)).max(150),
  }),
  /** Say this to who is connected to you as well. */
  z.strictObject({
    kind: z.literal('push'),
    room: z.string().max(120),
    name: z.enum(Object.keys(pushes) as [PushName, ...PushName[]]),
    message: z.unknown(),
  }),
]);
type Hint = z.infer<typeof Hint>;

/** The line between the servers of one database. */
export interface NodeLine {
  /** Tells the others that something changed here, so that they look at once. */
  moved(what: string, ids: readonly string[]): void;
  /** Has the others say something to who is connected to them. */
  push<Name extends PushName>(room: string, name: Name, message: Push<Name>): void;
  onMoved(listener: (what: string, ids: readonly string[]) => void): void;
}

const event = 'hint';
const idsAtOnce = 150;

/** @param toRoom says something to who is connected here */
export function nodeLine(
  io: Server,
  log: Logger,
  toRoom: <Name extends PushName>(room: string, name: Name, message: Push<Name>) => void,
): NodeLine {
  const listeners: ((what: string, ids: readonly string[]) => void)[] = [];
  const tell = (hint: Hint) => void io.serverSideEmit(event, hint);

  io.on(event, (told: unknown) => {
    const hint = Hint.safeParse(told);
    if (!hint.success) return log.error({ err: hint.error }, 'a hint of another node is not understood');
    if (hint.data.kind === 'push') {
      const { room, name, message } = hint.data;
      toRoom(room, name, message as Push<typeof name>);
    } else {
      for (const listener of listeners) listener(hint.data.what, hint.data.ids);
    }
  });

  return {
    moved(what, ids) {
      for (let from = 0; from < ids.length; from += idsAtOnce) {
        tell({ kind: 'moved', what, ids: ids.slice(from, from + idsAtOnce) });
      }
    },
    push: (room, name, message) => tell({ kind: 'push', room, name, message }),
    onMoved: (listener) => void listeners.push(listener),
  };
}

/** Of a server that has its database to itself. */
export const noOtherNodes: NodeLine = {
  moved: () => undefined,
  push: () => undefined,
  onMoved: () => undefined,
};
