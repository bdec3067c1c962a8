import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { send } from './api.ts';
import { asyncApi } from './asyncapi.ts';
import { errorHandler } from './errors.ts';
import type { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { ownOriginOnly } from './origin.ts';
import { securityLog } from './securityLog.ts';

interface Needs {
  readonly api: Router;
  readonly publicOrigin: string;
  readonly trustProxy: number;
  /** Folder with the built client. */
  readonly clientDir: string;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Whether the server can take work: the database answers and it is not stopping. */
  readonly isReady: () => Promise<boolean>;
}

/** The web server: security headers, the API, the documents about it, and the built client. */
export function web({ api, publicOrigin, trustProxy, clientDir, metrics, log, isReady }: Needs): Express {
  const app = express();
  const secure = publicOrigin.startsWith('https:');
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", publicOrigin.replace(/^http/, 'ws')],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(secure && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'notReady' });
  });
  app.get('/metrics', async (request, response) => {
    if (!isFromThisMachine(request)) return send(response, { refused: 'notFound' });
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.get('/api/openapi.json', (_request, response) => void response.json(openApi()));
  app.get('/api/asyncapi.json', (_request, response) => void response.json(asyncApi()));
  app.use('/api', securityLog(log), ownOriginOnly(publicOrigin));
  app.use(api);
  app.use('/api', (_request, response) => send(response, { refused: 'notFound' }));

  app.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  app.get(/^\/staff(\/.*)?$/, page(join(clientDir, 'staff.html')));
  app.get(/^\/seb\/.*$/, sebPolicy, page(join(clientDir, 'index.html')));
  app.get(/^\/(?!assets\/|socket\.io\/).*$/, page(join(clientDir, 'index.html')));
  app.use(errorHandler(log));
  return app;
}

/** Metrics are for the monitor beside the server, not for whoever comes in through the proxy. */
function isFromThisMachine({ socket, headers }: express.Request): boolean {
  const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
  return loopback.includes(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
}

/** The pages around Safe Exam Browser show text and a button: nothing comes from elsewhere, nothing stands in line. */
const sebPolicy: express.RequestHandler = (_request, response, next) => {
  const own = ['script', 'style', 'font', 'connect'].map((kind) => `${kind}-src 'self'`);
  const rest = ["img-src 'self' data:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
  response.set('Content-Security-Policy', ["default-src 'none'", ...own, ...rest].join('; '));
  next();
};

/** One page of the client; the browser asks again each time, so that a new version is seen at once. */
function page(file: string): express.RequestHandler {
  return (_request, response) => {
    if (existsSync(file)) response.set('Cache-Control', 'no-cache').sendFile(file);
    else response.status(503).type('text').send('De client is nog niet gebouwd: npm run build');
  };
}
