import { call } from '../../shared/api.ts';

/** Fetches the signed receipts and hands them over as a file that the verifier can read. */
export async function downloadReceipts(attemptId: string): Promise<void> {
  const receipts = await call('GET /api/attempts/:attemptId/receipts', { params: { attemptId } });
  const file = new Blob([`${JSON.stringify(receipts, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `peil-ontvangstbewijs-${attemptId.slice(0, 8)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
