import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { typescriptWorker } from './typescriptWorker.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-worker-'));
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, source: string): URL {
  const file = join(folder, name);
  writeFileSync(file, source);
  return pathToFileURL(file);
}

test('[WK1] a thread runs one of our TypeScript modules, with its imports and with the data it was given', async () => {
  moduleOf('twice.ts', 'export const twice = (n: number): number => 2 * n;');
  const module = moduleOf(
    'main.mts',
    `import { parentPort, workerData } from 'node:worker_threads';
     import { twice } from './twice.ts';
     enum Unit { Items = 'items' }
     parentPort!.postMessage(\`\${twice((workerData as { n: number }).n)} \${Unit.Items}\`);`,
  );
  const worker = typescriptWorker(module, { n: 21 });
  const [message] = await once(worker, 'message');
  expect(message).toBe('42 items');
  await worker.terminate();
});

test('[WK2] what goes wrong while the module loads comes out as an error of the thread', async () => {
  const worker = typescriptWorker(moduleOf('broken.mts', 'throw new Error("broken on purpose");'), {});
  const [error] = await once(worker, 'error');
  expect(String(error)).toContain('broken on purpose');
});
