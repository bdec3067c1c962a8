import type { FileReply, Handlers } from '#server/platform/api.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { PrintService } from './printService.ts';

/** Items on paper. */
export function printHandlers(prints: PrintService): Pick<Handlers, 'printForm' | 'printReviewSet'> {
  return {
    async printForm({ params: { id }, query: { edition, language, design }, visitor }) {
      const pdf = await prints.form(visitor, id, edition, language, design);
      return asFile(pdf, `${edition}-${id}.pdf`);
    },
    async printReviewSet({ body: { codes, language }, visitor }) {
      return asFile(await prints.reviewSet(visitor, codes, language), 'review.pdf');
    },
  };
}

function asFile(pdf: Uint8Array | Refusal, name: string): FileReply | Refusal {
  return isRefusal(pdf) ? pdf : { type: 'application/pdf', bytes: pdf, name };
}
