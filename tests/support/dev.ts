/**
 * `npm run dev`: the demo world on port 4000, restarted when server code changes, and the clients through
 * Vite, which reloads the browser. Data stay in ./data/dev between runs.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'vite';
import { demoLogins, seedWorld } from '#server/cli/demoWorld.ts';
import { describeLogin, refuseProduction } from '#server/cli/seed.ts';
import { readEnvironment } from '#server/platform/environment.ts';

const url = 'http://localhost:5173';
const settings = {
  DATA_DIR: 'data/dev',
  HOST: '127.0.0.1',
  PORT: '4000',
  PUBLIC_ORIGIN: url,
  LOG_LEVEL: 'warn',
};

const environment = readEnvironment(settings);
refuseProduction(environment);
await seedWorld(environment, { sittings: true });
const logins = await demoLogins(environment);

const server = spawn('tsx', ['watch', '--clear-screen=false', 'server/cli/peil.ts', 'serve'], {
  stdio: 'inherit',
  env: { ...process.env, ...settings },
});
const clients = await createServer({ server: { port: 5173, strictPort: true }, clearScreen: false });
await clients.listen();
process.stdout.write(
  `\nKandidaat:   ${url}/\nMedewerker:  ${url}/staff\n\n${logins.map(describeLogin).join('\n')}\n\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.kill();
    void clients.close().then(() => process.exit(0));
  });
}
