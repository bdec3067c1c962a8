import { z } from 'zod';
import { startApp } from './app.ts';
import { readEnvironment } from './platform/environment.ts';

/** Starts the server with the settings of the environment; stops it cleanly on SIGTERM or SIGINT. */
try {
  const app = await startApp(readEnvironment());
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: app.url })}\n`);
  const stop = () => {
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
  process.stderr.write(`The server cannot start: ${reason}\n`);
  process.exit(1);
}
