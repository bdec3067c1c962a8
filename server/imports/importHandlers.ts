import type { Handlers } from '#server/platform/api.ts';
import type { ImportService } from './importService.ts';
import { importTemplate } from './importTemplate.ts';

type Http = Pick<
  Handlers,
  | 'listImports'
  | 'startImport'
  | 'sendImportPiece'
  | 'viewImport'
  | 'listImportRows'
  | 'viewImportOriginal'
  | 'chooseForImport'
  | 'commitImport'
  | 'cancelImport'
  | 'viewImportTemplate'
>;

/** Bringing questions in, over HTTP. */
export function importHandlers(imports: ImportService): Http {
  return {
    listImports: () => imports.list(),
    startImport: ({ body }) => imports.start(body),
    sendImportPiece: ({ params, body }) => imports.piece(params.importId, params.number, body),
    viewImport: ({ params }) => imports.view(params.importId),
    listImportRows: ({ params }) => imports.rows(params.importId),
    async viewImportOriginal({ params }) {
      const row = await imports.original(params.importId, params.number);
      if ('refused' in row) return row;
      return { type: 'text/plain; charset=utf-8', bytes: Buffer.from(row.original) };
    },
    chooseForImport: ({ params, body }) => imports.choose(params.importId, body),
    commitImport: ({ params, visitor }) => imports.commit(visitor.personId, params.importId),
    cancelImport: ({ params }) => imports.cancel(params.importId),
    viewImportTemplate: ({ params }) => importTemplate(params.format),
  };
}
