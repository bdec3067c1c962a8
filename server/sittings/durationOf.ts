import type { BankStore } from '#server/bank/bankStore.ts';
import type { SittingRecord } from './sitting.ts';

/** How long a sitting lasts, in ms. @throws when its design has no duration, which no sitting is made with */
export async function durationOf(
  bank: BankStore,
  { designId, designVersion }: SittingRecord,
): Promise<number> {
  const design = await bank.findDesign(designId, designVersion);
  if (design?.durationMinutes == null) throw new Error(`design ${designId} has no duration`);
  return design.durationMinutes * 60_000;
}
