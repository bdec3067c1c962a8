import { z } from 'zod';
import type { Operation } from '#contracts/operation.ts';
import { operations } from '#contracts/operations.ts';
import { Problem } from '#contracts/problem.ts';

/** The OpenAPI 3.1 document, read from the same schemas that check every request and reply. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, operation] of Object.entries(operations) as [string, Operation][]) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: operationObject(operationId, operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Peil', version: '1', description: 'Adaptive knowledge tests for GP training.' },
    paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output') } },
  };
}

function operationObject(operationId: string, operation: Operation): object {
  const { summary, roles, scope, params, query, body, reply } = operation;
  const content = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: schemaOf(schema, io) },
  });
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')];
  return {
    operationId,
    summary,
    'x-roles': roles === 'anyone' ? ['anyone'] : roles,
    'x-scope': scope,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: typeof body === 'string' ? rawContent[body] : content(body, 'input'),
      },
    }),
    responses: {
      ...(reply === undefined
        ? { 204: { description: 'Done.' } }
        : reply === 'file'
          ? { 200: { description: 'The file.', content: { '*/*': {} } } }
          : { 200: { description: 'OK', content: content(reply, 'output') } }),
      default: {
        description: 'A problem (RFC 9457) with a stable code.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const rawContent = {
  csv: { 'text/csv': { schema: { type: 'string' } } },
  bytes: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  picture: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(type as z.ZodType, 'input'),
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
}
