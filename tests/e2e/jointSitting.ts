import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import type { Credentials } from './candidate.ts';

/** A published sitting, made behind the scenes for stories that are not about the coordinator. */
export interface JointSitting {
  readonly credentials: readonly Credentials[];
  start(leadSeconds?: number): Promise<void>;
  closeAndRelease(): Promise<void>;
}

export async function jointSitting(
  server: OwnServer,
  { candidates = 1, designId = 'lhk-adaptief' } = {},
): Promise<JointSitting> {
  const coordinator = await server.coordinator();
  const plannedAt = Date.now();
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates,
    designId,
    name: `Afname ${plannedAt}`,
    plannedAt,
  });
  const params = { sittingId: sitting.id };
  const version = async () => (await coordinator.call('viewSitting', { params })).version;
  return {
    credentials,
    async start(leadSeconds = 3) {
      await coordinator.call('startSitting', { params, body: { version: await version(), leadSeconds } });
    },
    async closeAndRelease() {
      const body = { version: await version(), reason: 'Iedereen is klaar' };
      await coordinator.call('closeSitting', { params, body });
      await coordinator.call('releaseResults', { params, body: { version: await version() } });
    },
  };
}
