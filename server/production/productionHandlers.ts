import type { Handlers } from '#server/platform/api.ts';
import type { ProductionService } from './productionService.ts';

type Http = Pick<
  Handlers,
  'viewProduction' | 'setTarget' | 'assignItems' | 'withdrawAssignment' | 'countAsMade'
>;

/** What the editorial staff plans. */
export function productionHandlers(production: ProductionService): Http {
  return {
    viewProduction: ({ visitor }) => production.view(visitor),
    setTarget: ({ body: { pool, cell, need }, visitor }) => production.setTarget(visitor, pool, cell, need),
    assignItems: ({ body, visitor }) => production.assign(visitor, body),
    withdrawAssignment: ({ params, visitor }) => production.withdraw(visitor, params.id),
    countAsMade: ({ params, body, visitor }) => production.countAsMade(visitor, params.id, body.code),
  };
}
