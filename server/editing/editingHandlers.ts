import type { Handlers } from '#server/platform/api.ts';
import type { EditingService } from './editingService.ts';

type Http = Pick<
  Handlers,
  | 'listItems'
  | 'listMyItems'
  | 'searchItems'
  | 'viewItem'
  | 'viewItemVersion'
  | 'createItem'
  | 'copyItem'
  | 'saveItem'
  | 'reviewItem'
  | 'stepItem'
  | 'dismissFinding'
>;

/** What toetsredacteuren do. */
export function editingHandlers(editing: EditingService): Http {
  return {
    listItems: ({ query }) => editing.list(query.since),
    listMyItems: ({ visitor }) => editing.mine(visitor),
    searchItems: ({ query }) => editing.search(query.q),
    viewItem: ({ params, visitor }) => editing.view(params.code, visitor),
    viewItemVersion: ({ params }) => editing.version(params.code, params.number),
    createItem: ({ body, visitor }) => editing.create(visitor, body.pool, body.content, body.id),
    copyItem: ({ params, body, visitor }) => editing.copy(visitor, params.code, body.id),
    saveItem: ({ params, body: { basedOn, ...said }, visitor }) =>
      editing.edit(visitor, params.code, basedOn, { kind: 'save', ...said }),
    reviewItem: ({ params, body: { basedOn, kind, verdict, remark }, visitor }) =>
      editing.edit(visitor, params.code, basedOn, { kind: 'review', review: kind, verdict, remark }),
    stepItem: ({ params, body: { basedOn, ...said }, visitor }) =>
      editing.edit(visitor, params.code, basedOn, { kind: 'step', ...said }),
    dismissFinding: ({ params, body: { basedOn, ...said }, visitor }) =>
      editing.edit(visitor, params.code, basedOn, { kind: 'dismiss', ...said }),
  };
}
