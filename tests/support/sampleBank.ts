import { randomUUID } from 'node:crypto';
import type { ItemOf } from '#itembank/content/item.ts';
import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import { madeContent, madeDesign, madeEntry, madeRelease, madeSource } from './madeBank.ts';

/** Stands in every text of an item that a candidate may not see during a test. */
export const secretWord = 'GEHEIM';

/** Words that no view for a candidate may hold: of the secrets, the item codes and the field names. */
export const forbiddenInViews = [secretWord, 'TST-', '"key"', 'rationale', 'calibration', 'expertEstimate'];

/** Made-up content full of secrets. What a candidate may see differs per option, so a mix-up shows. */
export function sampleItem(
  number: number,
  { options = 4, fixedOrder = false }: { options?: number; fixedOrder?: boolean } = {},
): ItemOf<'singleChoice'> {
  const ids = (['A', 'B', 'C', 'D'] as const).slice(0, options);
  return madeContent({
    vignette: [{ type: 'paragraph', content: [`Casus ${number}`] }],
    stem: [{ type: 'paragraph', content: [`Vraag ${number}?`] }],
    options: ids.map((id) => ({
      id,
      content: [`keuze ${number}${id}`],
      rationale: [`${secretWord} bij ${number}${id}`],
    })),
    fixedOrder,
    key: ids[number % options]!,
    rationale: [`${secretWord} van ${number}`],
    sources: [madeSource(`${secretWord} boek ${number}`)],
  });
}

/** A release of such items, from easy to hard, under an id of its own. */
export function sampleRelease(size: number): Release {
  const entries = Array.from({ length: size }, (_, i) =>
    madeEntry(`TST-${String(i + 1).padStart(3, '0')}`, {
      content: sampleItem(i + 1),
      parameters: { a: 0.8 + (i % 5) * 0.15, b: -2 + (4 * i) / size, c: 0.2 },
    }),
  );
  return { ...madeRelease(entries), id: `proef-${randomUUID()}` };
}

/** An adaptive test of four items under an id of its own, except where `changes` says otherwise. */
export function sampleDesign(changes: Partial<Design> = {}): Design {
  return madeDesign(4, {
    id: `proef-${randomUUID()}`,
    selection: { kind: 'adaptive', criterion: 'mfi', startSpread: 0.5 },
    feedback: { ...madeDesign(4).feedback, moment: 'afterRelease' },
    ...changes,
  });
}
