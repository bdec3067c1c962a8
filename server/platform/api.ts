import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { importLimits } from '#contracts/imports.ts';
import { mediaLimits } from '#contracts/media.ts';
import type { Operation } from '#contracts/operation.ts';
import { type OperationName, operations } from '#contracts/operations.ts';
import { rosterLimits } from '#contracts/roster.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import { PreparedJson } from './preparedJson.ts';
import { badInput, isRefusal, problemOf, type Refusal } from './refusal.ts';
import { type Application, type Visitor, visitorOf } from './visitor.ts';

type Operations = typeof operations;
type Parsed<O, Key extends string> = O extends { readonly [K in Key]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** A request after the edge: everything in it has been checked. */
export interface ApiRequest<Name extends OperationName> {
  readonly params: Parsed<Operations[Name], 'params'>;
  readonly query: Parsed<Operations[Name], 'query'>;
  readonly body: Operations[Name] extends { readonly body: 'csv' | 'bytes' | 'picture' }
    ? Uint8Array
    : Parsed<Operations[Name], 'body'>;
  /** Present wherever the operation asks for a role. */
  readonly visitor: Operations[Name]['roles'] extends 'anyone' ? Visitor | undefined : Visitor;
  /** Network address of the client, as far as the proxies in front can be believed. */
  readonly address: string;
  readonly response: Response;
}

/** A file instead of JSON. */
export interface FileReply {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Made for who asked, to keep under this name: stored nowhere on the way. Absent: it never changes under its address. */
  readonly name?: string;
}

/** A reply that is not an error but travels with another status. */
export interface WithStatus<T> {
  readonly status: number;
  readonly reply: T;
}

type ReplyOf<Name extends OperationName> = Operations[Name] extends { readonly reply: 'file' }
  ? FileReply
  : Operations[Name] extends { readonly reply: infer S extends z.ZodType }
    ? z.input<S> | WithStatus<z.input<S>> | PreparedJson
    : undefined;

export type Handler<Name extends OperationName> = (
  request: ApiRequest<Name>,
) => Promise<ReplyOf<Name> | Refusal>;
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };

const csv = express.raw({ limit: `${rosterLimits.megabytes}mb`, type: 'text/csv' });
const bytes = express.raw({ limit: importLimits.pieceBytes, type: 'application/octet-stream' });
const picture = express.raw({ limit: `${mediaLimits.megabytes}mb`, type: 'application/octet-stream' });

function bodyParserOf({ body, maxKilobytes = 64 }: Operation) {
  if (typeof body === 'string') return { csv, bytes, picture }[body];
  return express.json({ limit: `${maxKilobytes}kb`, strict: true, type: 'application/json' });
}

/** Routes for every operation of the contract: check the role, parse in, act, parse out. */
export function apiRouter(handlers: Handlers, signIns: SignInService): Router {
  const router = Router();
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const handler = handlers[name] as unknown as Handler<never>;
    const bodyParsers = operation.body === undefined ? [] : [bodyParserOf(operation)];
    router[operation.method](
      operation.path,
      async (request: Request, response: Response, next: () => void) => {
        const visitor = await visitorOf(request, applicationOf(operation, request), signIns);
        if (operation.roles !== 'anyone') {
          if (visitor === undefined) return send(response, { refused: 'notSignedIn' });
          if (!operation.roles.includes(visitor.role)) {
            const errors = operation.roles.map((role) => ({ path: 'role', message: role }));
            return send(response, { refused: 'notAllowed', errors });
          }
        }
        response.locals.visitor = visitor;
        next();
      },
      ...bodyParsers,
      async (request: Request, response: Response) => {
        if (operation.body !== undefined && request.body === undefined) {
          return send(response, { refused: 'unsupportedMedia' });
        }
        const input = inputOf(operation, request);
        if (isRefusal(input)) return send(response, input);
        const { visitor } = response.locals;
        const address = request.ip ?? '';
        reply(response, operation, await handler({ ...input, visitor, address, response } as never));
      },
    );
  }
  return router;
}

/** What came in, checked; or what is wrong with it. Only here is a value that does not fit bad input. */
function inputOf({ params, query, body }: Operation, request: Request): object | Refusal {
  try {
    return {
      params: params?.parse(request.params),
      query: query?.parse(request.query),
      body: typeof body === 'object' ? body.parse(request.body) : request.body,
    };
  } catch (error) {
    if (error instanceof z.ZodError) return badInput(error);
    throw error;
  }
}

/** Operations open to anyone say themselves which application asks; for others the role decides. */
function applicationOf({ roles }: Operation, request: Request): Application {
  if (roles === 'anyone') return request.query.as === 'staff' ? 'staff' : 'candidate';
  return roles.includes('candidate') ? 'candidate' : 'staff';
}

function reply(response: Response, { reply: schema }: Operation, result: unknown): void {
  response.set('Cache-Control', 'no-store');
  if (isRefusal(result)) {
    send(response, result);
  } else if (schema === undefined) {
    response.status(204).end();
  } else if (schema === 'file') {
    const { type, bytes, name } = result as FileReply;
    if (name === undefined) response.set('Cache-Control', 'private, max-age=86400, immutable');
    else response.attachment(name);
    // Opened by itself a drawing is a document of our own origin, so it may do nothing at all there.
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.type(type).send(Buffer.from(bytes));
  } else if (result instanceof PreparedJson) {
    const gzipped = response.req.acceptsEncodings('gzip') !== false;
    response.type('application/json').vary('Accept-Encoding');
    if (gzipped) response.set('Content-Encoding', 'gzip');
    response.send(gzipped ? result.gzipped : result.json);
  } else {
    const { status, reply: body } = hasStatus(result) ? result : { status: 200, reply: result };
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new Error(`reply does not fit its contract: ${parsed.error.message}`);
    withStatus(response, status).json(parsed.data);
  }
}

function hasStatus(value: unknown): value is WithStatus<unknown> {
  return typeof value === 'object' && value !== null && 'status' in value && 'reply' in value;
}

/** Sends a refusal as a problem. */
export function send(response: Response, refusal: Refusal): void {
  const problem = problemOf(refusal);
  withStatus(response, problem.status).set('Cache-Control', 'no-store').type('application/problem+json');
  response.send(JSON.stringify(problem));
}

/** What is out of service now is worth asking again soon, and whoever asks is told when. */
function withStatus(response: Response, status: number): Response {
  if (status === 503) response.set('Retry-After', '5');
  return response.status(status);
}
