import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Starts a worker thread on one of our TypeScript modules. Node 20 does not hand the loader that
 * reads TypeScript to its threads, so the thread first registers it and then loads the module.
 *
 * @param resourceLimits how much memory the thread may take before it is ended
 */
export function typescriptWorker(
  module: URL,
  workerData: object,
  resourceLimits: ResourceLimits = {},
): Worker {
  const loader = import.meta.resolve('tsx/esm/api');
  const source = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(module.href)});
  });`;
  return new Worker(source, { eval: true, workerData, resourceLimits });
}
