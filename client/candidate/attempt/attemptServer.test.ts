import { afterEach, expect, test, vi } from 'vitest';
import { exampleId } from './attemptExamples.ts';
import { attemptServer } from './attemptServer.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function serverOn(answered: (command: string) => unknown) {
  const asked: unknown[] = [];
  const line = {
    state: 'connected',
    async ask(command: string, payload: unknown) {
      asked.push(payload);
      return answered(command);
    },
  };
  return { asked, server: attemptServer(exampleId, line as unknown as Parameters<typeof attemptServer>[1]) };
}

test('[C18] a view of somebody else over the line is not shown: this attempt is asked for by name', async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    return Response.json({ attemptId: exampleId });
  });
  const { server } = serverOn(() => ({ attemptId: 'of somebody else' }));
  expect(await server.view()).toEqual({ attemptId: exampleId });
  expect(await server.begin()).toEqual({ attemptId: exampleId });
  expect(fetched).toEqual([`/api/attempts/${exampleId}`, `/api/attempts/${exampleId}/begin`]);
});

test('[C18] an answer over the line says to which attempt it is', async () => {
  const { server, asked } = serverOn(() => ({ kind: 'stored' }));
  await server.answerBySocket({ answerId: 'a', position: 1, response: null, elapsedMs: 10 });
  expect(asked).toMatchObject([{ attemptId: exampleId, position: 1 }]);
});
