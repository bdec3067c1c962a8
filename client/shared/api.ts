import type { z } from 'zod';
import type { OperationName, operations } from '#contracts/operations.ts';
import type { Problem, ProblemCode } from '#contracts/problem.ts';

/*
 * The contract is imported as types only: paths, bodies and replies are checked against it when the
 * client is compiled, and nothing of zod reaches the browser.
 */
type Operations = typeof operations;
type RouteOf<Name extends OperationName> =
  `${Uppercase<Operations[Name]['method']>} ${Operations[Name]['path']}`;

/** Every operation as it is called: `POST /api/attempts/:attemptId/answers`. */
export type Route = { [Name in OperationName]: RouteOf<Name> }[OperationName];

type NameOf<R extends Route> = { [N in OperationName]: RouteOf<N> extends R ? N : never }[OperationName];
type OperationOf<R extends Route> = Operations[NameOf<R>];

type Part<O, Key extends 'params' | 'query' | 'body'> = O extends { readonly [K in Key]: infer S }
  ? S extends z.ZodType
    ? object extends z.input<S>
      ? { readonly [K in Key]?: z.input<S> }
      : { readonly [K in Key]: z.input<S> }
    : { readonly [K in Key]: Blob }
  : unknown;

/** What goes in: path parameters, query and body, as far as the operation has them. */
export type Input<R extends Route> = Part<OperationOf<R>, 'params'> &
  Part<OperationOf<R>, 'query'> &
  Part<OperationOf<R>, 'body'>;

/** What comes out; `undefined` where the operation answers 204. */
export type Output<R extends Route> =
  OperationOf<R> extends { readonly reply: infer S extends z.ZodType }
    ? z.output<S>
    : OperationOf<R> extends { readonly reply: 'file' }
      ? Blob
      : undefined;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Without an answer in this time the line counts as lost. */
  readonly timeoutMs?: number;
}

/** The server answered that it will not: `code` is stable, `problem.detail` is plain Dutch. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** There was no answer: the line is lost, the server is away, or it took too long. */
export class LineLost extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'LineLost';
  }
}

type Arguments<R extends Route> =
  object extends Input<R>
    ? [input?: Input<R>, options?: CallOptions]
    : [input: Input<R>, options?: CallOptions];

/**
 * Calls one operation.
 *
 * @throws {ProblemError} when the server refuses
 * @throws {LineLost} when no answer comes; whether the server acted is then unknown
 */
export async function call<R extends Route>(route: R, ...[input, options]: Arguments<R>): Promise<Output<R>> {
  const [method, path] = route.split(' ') as [string, string];
  const { params, query, body } = (input ?? {}) as Loose;
  const response = await reach(addressOf(path, params, query), {
    method,
    credentials: 'same-origin',
    signal: signalOf(options),
    ...(method === 'GET' ? {} : { headers: headersFor(body) }),
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as Output<R>;
  if (files.has(response.headers.get('Content-Type') ?? '')) {
    const file = await response.blob().catch((cause: unknown) => {
      throw new LineLost(cause);
    });
    return file as Output<R>;
  }
  const reply = await response.json().catch((cause: unknown) => {
    throw new LineLost(cause);
  });
  // A rejected answer travels as 409 or 503 but is an ordinary reply; only problems have a title.
  if (!response.ok && 'title' in reply) throw new ProblemError(reply);
  return reply;
}

/** What comes as a file to keep. */
const files: ReadonlySet<string> = new Set(['application/zip', 'application/pdf', 'text/csv; charset=utf-8']);

interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function addressOf(path: string, params: Loose['params'] = {}, query: Loose['query'] = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** `X-Peil` cannot be set by another site's form, which is what makes it proof of our own page. */
function headersFor(body: unknown): Record<string, string> {
  if (body === undefined) return { 'X-Peil': '1' };
  if (!(body instanceof Blob)) return { 'X-Peil': '1', 'Content-Type': 'application/json' };
  // Browsers call a CSV file by many names; a piece of another file was given its type when it was cut.
  const isPiece = body.type === 'application/octet-stream';
  return { 'X-Peil': '1', 'Content-Type': isPiece ? body.type : 'text/csv' };
}

function signalOf({ signal, timeoutMs = 15_000 }: CallOptions = {}): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new LineLost(cause);
  }
}
