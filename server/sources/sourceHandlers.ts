import type { Handlers } from '#server/platform/api.ts';
import type { CurrencyService } from './currencyService.ts';
import type { RecheckService } from './recheckService.ts';
import type { SourceService } from './sourceService.ts';

type Http = Pick<
  Handlers,
  | 'listSources'
  | 'registerSource'
  | 'viewSource'
  | 'recordEdition'
  | 'withdrawEdition'
  | 'linkSource'
  | 'viewCurrency'
  | 'listCurrencyItems'
  | 'viewItemSources'
  | 'recheckItem'
>;

interface Needs {
  readonly sources: SourceService;
  readonly currency: CurrencyService;
  readonly rechecks: RecheckService;
}

/** What the editorial staff does with sources. */
export function sourceHandlers({ sources, currency, rechecks }: Needs): Http {
  return {
    listSources: () => sources.list(),
    registerSource: ({ body, visitor }) => sources.register(visitor, body),
    viewSource: ({ params, visitor }) => sources.view(visitor, params.id),
    recordEdition: ({ params, body, visitor }) => sources.record(visitor, params.id, body),
    withdrawEdition: ({ params, body, visitor }) => sources.withdraw(visitor, params.id, body),
    linkSource: ({ params, body, visitor }) => sources.link(visitor, params.id, body.basedOn, body.key),
    viewCurrency: () => currency.view(),
    listCurrencyItems: ({ query }) => currency.items(query),
    viewItemSources: ({ params, visitor }) => rechecks.sourcesOf(visitor, params.code),
    recheckItem: ({ params, body, visitor }) => rechecks.recheck(visitor, params.code, body),
  };
}
