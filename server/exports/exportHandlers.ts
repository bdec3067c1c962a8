import type { Handlers } from '#server/platform/api.ts';
import type { ExportService } from './exportService.ts';

export function exportHandlers(exports: ExportService): Pick<Handlers, 'exportItems'> {
  return {
    async exportItems({ body: { format, codes }, visitor }) {
      const archive = await exports.archive(visitor, format, codes);
      return Buffer.isBuffer(archive) ? { type: 'application/zip', bytes: archive } : archive;
    },
  };
}
