import type { z } from 'zod';
import type { Operation } from '#contracts/operation.ts';
import { type OperationName, operations } from '#contracts/operations.ts';
import { Problem, type ProblemCode } from '#contracts/problem.ts';

type Operations = typeof operations;
type Part<O, Key extends 'params' | 'query' | 'body'> = O extends { readonly [K in Key]: infer S }
  ? { readonly [K in Key]: S extends z.ZodType ? z.input<S> : string }
  : unknown;

/** What goes in: path parameters, query and body, as far as the operation has them. */
export type Input<Name extends OperationName> = Part<Operations[Name], 'params'> &
  Part<Operations[Name], 'query'> &
  Part<Operations[Name], 'body'>;

/** What comes out; `undefined` where the operation answers 204. */
export type Output<Name extends OperationName> = Operations[Name] extends {
  readonly reply: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

type Arguments<Name extends OperationName> =
  object extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>];

/** The server answered that it will not. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  constructor({ code, status, detail }: Problem) {
    super(`${status} ${code}: ${detail}`);
    this.code = code;
    this.status = status;
  }
}

/** A program that uses Peil as a browser does: same addresses, same cookie, same headers. */
export interface ApiClient {
  /**
   * Calls one operation and checks the reply against its schema.
   * @throws {Refusal} when the server refuses; anything else thrown means that no answer came
   */
  call<Name extends OperationName>(name: Name, ...[input]: Arguments<Name>): Promise<Output<Name>>;
  /** The cookie as a browser would send it. */
  cookie(): string;
}

/** Without an answer in this time the line counts as lost. */
const timeoutMs = 15_000;

/** @param statedOrigin where its page came from: another address when it goes to one of several servers by itself */
export function apiClient(origin: string, statedOrigin = origin): ApiClient {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function call<Name extends OperationName>(name: Name, ...[input]: Arguments<Name>) {
    const operation: Operation = operations[name];
    const { params, query, body } = (input ?? {}) as Loose;
    const response = await fetch(origin + addressOf(operation.path, params, query), {
      method: operation.method.toUpperCase(),
      headers: {
        'X-Peil': '1',
        Origin: statedOrigin,
        Cookie: cookie(),
        ...(body !== undefined && {
          'Content-Type': contentTypeOf(operation),
        }),
      },
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && {
        body: typeof operation.body === 'string' ? (body as string) : JSON.stringify(body),
      }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [key = '', ...value] = pair.split('=');
      cookies.set(key.trim(), value.join('='));
    }
    if (response.status === 204) return undefined as Output<Name>;
    const reply: unknown = await response.json();
    // A rejected answer travels as 409 or 503 but is an ordinary reply; only problems have a title.
    if (!response.ok && typeof reply === 'object' && reply !== null && 'title' in reply) {
      throw new Refusal(Problem.parse(reply));
    }
    return (typeof operation.reply === 'object' ? operation.reply.parse(reply) : reply) as Output<Name>;
  }

  return { call, cookie };
}

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

function contentTypeOf({ body }: Operation): string {
  if (body === 'csv') return 'text/csv';
  return typeof body === 'string' ? 'application/octet-stream' : 'application/json';
}
