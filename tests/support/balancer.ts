import { connect, createServer, type Socket } from 'node:net';

/** One address in front of several servers: each connection goes to the next that can be reached. */
export interface Balancer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Spreads connections evenly and remembers nothing of who went where: no stickiness is needed. */
export async function balancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();

  function lead(client: Socket, triesLeft: number): void {
    const server = connect({ host: '127.0.0.1', port: ports[turn++ % ports.length]! });
    let through = false;
    server.once('connect', () => {
      through = true;
      client.pipe(server).pipe(client);
    });
    server.on('error', () => (through || triesLeft === 0 ? client.destroy() : lead(client, triesLeft - 1)));
    server.on('close', () => through && client.destroy());
    client.on('close', () => server.destroy());
  }

  const listener = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => undefined);
    lead(client, ports.length - 1);
  });
  await new Promise<void>((resolve) =>
    listener.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve),
  );
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('the balancer has no address');

  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
}
