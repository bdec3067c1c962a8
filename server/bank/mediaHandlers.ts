import { acceptMedia } from '#server/media/acceptMedia.ts';
import { MediaProblem } from '#server/media/mediaProblem.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { BankStore } from './bankStore.ts';

type Http = Pick<Handlers, 'viewMedia' | 'viewItemMedia' | 'addPicture'>;

/** Larger drawings take the server's one thread too long to read. */
const drawingBytes = 256 * 1024;

/** The files that items show or play. */
export function mediaHandlers(bank: Pick<BankStore, 'addMedia' | 'findMedia'>): Http {
  const view = async ({ params }: { readonly params: { readonly name: string } }) => {
    const found = await bank.findMedia(params.name);
    if (found === undefined) return { refused: 'notFound' } as const;
    // Without its name: a file with a name is one to save, and is never kept by the browser.
    const { type, bytes } = found;
    return { type, bytes };
  };
  return {
    viewMedia: view,
    viewItemMedia: view,
    async addPicture({ body }) {
      const accepted = await acceptMedia(body, { drawingBytes });
      if (accepted instanceof MediaProblem) {
        const { code, reason, line = null } = accepted;
        return { status: 422, reply: { kind: 'refused', code, reason, line } };
      }
      const { name, type, bytes, widthPx, heightPx } = accepted;
      if ((await bank.addMedia({ name, type, bytes })) !== 'stored') return { refused: 'storageUnavailable' };
      return { kind: 'stored', media: name, widthPx, heightPx };
    },
  };
}
