import type { Logger } from 'pino';
import type { rehearsingOperations } from '#contracts/rehearsing.ts';
import type { Handlers } from '#server/platform/api.ts';
import { nationalOnly } from '#server/platform/instituteScope.ts';
import type { Services } from '#server/services.ts';
import type { ShowSitting } from '#server/sittings/showSitting.ts';
import { nearRealTest } from './mayRehearse.ts';
import { prepareRehearsal } from './prepareRehearsal.ts';
import type { CrowdPlan } from './rehearsalCrowd.ts';
import { rehearsalRunner } from './rehearsalRunner.ts';
import { rehearsalService } from './rehearsalService.ts';

interface Needs {
  readonly services: Services;
  readonly show: ShowSitting;
  readonly address: () => Pick<CrowdPlan, 'origin' | 'publicOrigin'>;
  readonly log: Logger;
}

/** Rehearsals, connected: what national coordinators do with them, and how they end with the server. */
export function openRehearsals({ services, show, address, log }: Needs) {
  const { rehearsalStore: store, clock } = services;
  const isNearTest = async () => (await nearRealTest(services)) !== undefined;
  const runner = rehearsalRunner({ store, clock, log, isNearTest });
  const rehearsals = rehearsalService({ ...services, store, runner, address });

  const handlers: Pick<Handlers, keyof typeof rehearsingOperations> = {
    prepareRehearsal: async ({ visitor, params: { sittingId }, body }) => {
      const outcome =
        nationalOnly(visitor) ?? (await prepareRehearsal(services, visitor.name, sittingId, body));
      return 'refused' in outcome ? outcome : show(outcome.sitting);
    },
    viewRehearsal: async ({ visitor, params: { sittingId } }) =>
      nationalOnly(visitor) ?? rehearsals.view(sittingId),
    startRehearsal: async ({ visitor, params: { sittingId }, body }) =>
      nationalOnly(visitor) ?? rehearsals.start(visitor.name, sittingId, body),
    cutRehearsalRoom: async ({ visitor, params: { sittingId }, body }) =>
      nationalOnly(visitor) ?? rehearsals.cut(visitor.name, sittingId, body),
    stopRehearsal: async ({ visitor, params: { sittingId } }) =>
      nationalOnly(visitor) ?? rehearsals.stop(visitor.name, sittingId),
    removeRehearsal: async ({ visitor, params: { sittingId }, body: { version } }) =>
      nationalOnly(visitor) ?? rehearsals.remove(visitor.name, sittingId, version),
  };
  return { handlers, stop: () => runner.stop() };
}
