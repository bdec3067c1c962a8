import type { ItemColumns } from '#contracts/itemList.ts';
import type { StoredRow } from './editStore.ts';

/** Rows as columns; who wrote and reviewed stays behind. */
export function itemColumns(rows: readonly StoredRow[]): ItemColumns {
  const column = <Key extends keyof ItemColumns & keyof StoredRow>(key: Key) => rows.map((row) => row[key]);
  return {
    code: column('code'),
    pool: column('pool'),
    stage: column('stage'),
    version: column('version'),
    type: column('type'),
    question: column('question'),
    icpc: column('icpc'),
    theme: column('theme'),
    ageBand: column('ageBand'),
    aspect: column('aspect'),
    urgency: column('urgency'),
    reviewBy: column('reviewBy'),
    sources: column('sources'),
    changedAt: column('changedAt'),
    returned: column('returned'),
    due: column('due'),
  };
}
