import { connect, createServer, type Socket } from 'node:net';

/** The network of one room: every byte between its candidates and the server passes here. */
export interface RoomNetwork {
  /** Where the candidates of this room find the server. */
  readonly origin: string;
  /** From now on nothing arrives and nothing is told: what is sent stays on the way, new connections hang. */
  cut(): void;
  /** There again; connections from before are gone, as after a network that was really away. */
  restore(): void;
  close(): void;
}

/** @param server where the server listens, `http://…` */
export async function roomNetwork(server: string): Promise<RoomNetwork> {
  const { hostname, port } = new URL(server);
  const host = hostname.replace(/^\[(.*)\]$/, '$1'); // an IPv6 address stands in brackets there
  const ends = new Set<Socket>();
  let isCut = false;

  function keep(end: Socket, other?: Socket): Socket {
    ends.add(end);
    end.on('error', () => undefined); // it closes too, and that is told below
    end.once('close', () => {
      ends.delete(end);
      other?.destroy();
    });
    return end;
  }

  const listener = createServer((near) => {
    near.setNoDelay(true);
    if (isCut) {
      keep(near.pause());
      return;
    }
    const far = connect({ host, port: Number(port), noDelay: true });
    keep(near, far);
    keep(far, near);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', resolve);
  });
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('a room has an address of its own');

  const dropAll = () => {
    for (const end of ends) end.destroy();
  };
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cut() {
      isCut = true;
      for (const end of ends) end.unpipe().pause();
    },
    restore() {
      isCut = false;
      dropAll();
    },
    close() {
      listener.close();
      dropAll();
    },
  };
}
