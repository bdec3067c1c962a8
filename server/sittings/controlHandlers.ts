import type { Handlers } from '#server/platform/api.ts';
import { nationalOnly } from '#server/platform/instituteScope.ts';
import type { PauseService } from './pauseService.ts';
import type { ShowSitting } from './showSitting.ts';
import type { SittingOutcome } from './sittingChanges.ts';
import type { SittingPulse } from './sittingPulse.ts';
import type { SittingStore } from './sittingStore.ts';
import type { StartService } from './startService.ts';

type Http = Pick<
  Handlers,
  | 'proposeStart'
  | 'withdrawStart'
  | 'confirmStart'
  | 'undoStart'
  | 'pauseSitting'
  | 'continueSitting'
  | 'viewPulse'
>;

interface Needs {
  readonly starts: StartService;
  readonly pauses: PauseService;
  readonly pulse: SittingPulse;
  readonly store: SittingStore;
  readonly show: ShowSitting;
}

/** What the control room does with a whole sitting. */
export function controlHandlers({ starts, pauses, pulse, store, show }: Needs): Http {
  const shown = async (outcome: SittingOutcome) => ('refused' in outcome ? outcome : show(outcome.sitting));

  return {
    proposeStart: async ({ visitor, params: { sittingId }, body: { version, leadSeconds } }) =>
      nationalOnly(visitor) ?? shown(await starts.propose(visitor, sittingId, version, leadSeconds)),

    withdrawStart: async ({ visitor, params: { sittingId }, body: { version } }) =>
      nationalOnly(visitor) ?? shown(await starts.withdraw(visitor, sittingId, version)),

    confirmStart: async ({ visitor, params: { sittingId }, body: { version } }) =>
      nationalOnly(visitor) ?? shown(await starts.confirm(visitor, sittingId, version)),

    undoStart: async ({ visitor, params: { sittingId }, body: { version, reason } }) =>
      nationalOnly(visitor) ?? shown(await starts.undo(visitor, sittingId, version, reason)),

    pauseSitting: async ({ visitor, params: { sittingId }, body: { version, reason } }) =>
      nationalOnly(visitor) ?? shown(await pauses.pause(visitor.name, sittingId, version, reason)),

    continueSitting: async ({ visitor, params: { sittingId }, body: { version } }) =>
      nationalOnly(visitor) ?? shown(await pauses.continue(visitor.name, sittingId, version)),

    viewPulse: async ({ visitor, params: { sittingId }, query: { since } }) =>
      nationalOnly(visitor) ??
      ((await store.find(sittingId)) === undefined ? { refused: 'notFound' } : pulse.view(sittingId, since)),
  };
}
