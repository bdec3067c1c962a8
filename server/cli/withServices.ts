import { readEnvironment } from '#server/platform/environment.ts';
import { openServices, type Services } from '#server/services.ts';

/** Does something with the database of this installation, and closes it whatever happens. */
export async function withServices<T>(use: (services: Services) => Promise<T>): Promise<T> {
  const services = await openServices(readEnvironment(), { now: () => Date.now() }, (error) => {
    throw error;
  });
  try {
    return await use(services);
  } finally {
    await services.imports.close();
    await services.releases.stop();
    await services.database.close();
  }
}
