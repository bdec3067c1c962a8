import type { Refusal } from '#server/platform/refusal.ts';
import { renderDocument } from './renderDocument.ts';
import type { SignOff } from './signOff.ts';

/** The report of one room as PDF. */
export function renderSignOff(report: SignOff): Promise<Uint8Array | Refusal> {
  return renderDocument({ kind: 'signOff', report });
}
