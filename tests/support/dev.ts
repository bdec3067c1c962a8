/**
 * `npm run dev`: the demo world on port 4000, restarted when server code changes, and the clients through
 * Vite, which reloads the browser. Data stay in ./data/dev between runs.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const server = spawn('tsx', ['watch', 'server/cli/peil.ts', 'demo', '--port', '4000', '--data', 'data/dev'], {
  stdio: 'inherit',
});
const clients = await createServer({ server: { port: 5173 } });
await clients.listen();
clients.printUrls();

process.on('SIGINT', () => {
  server.kill();
  void clients.close().then(() => process.exit(0));
});
