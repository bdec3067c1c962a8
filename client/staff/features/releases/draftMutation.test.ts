import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { ChangeReleaseDraft, ReleaseDraftPage } from '#contracts/releasing.ts';
import { changesInTurn, type DraftChange } from './draftMutation.ts';
import { draftQuery } from './draftQueries.ts';

/** A draft on a server that refuses what is based on another version, as a page that shows version 1 knows it. */
function world() {
  const id = '00000000-0000-4000-8000-000000000001';
  const client = new QueryClient();
  const { queryKey } = draftQuery(id);
  const stored = { id, version: 1, codes: ['LHK-001', 'LHK-002', 'LHK-003'] } as ReleaseDraftPage;
  client.setQueryData(queryKey, { ...stored });
  vi.stubGlobal('fetch', async () => Response.json(stored));
  const send = async ({ basedOn, codes }: ChangeReleaseDraft) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (basedOn !== stored.version) throw new Error(`based on ${basedOn}, is ${stored.version}`);
    Object.assign(stored, { codes, version: stored.version + 1 });
    return { ...stored };
  };
  const observer = new MutationObserver(
    client,
    changesInTurn(client, id, send, () => undefined),
  );
  return { stored, change: (made: DraftChange) => observer.mutate(made) };
}

const without =
  (gone: string): DraftChange =>
  ({ codes }) => ({ codes: codes.filter((code) => code !== gone) });

afterEach(() => vi.unstubAllGlobals());

test('[RLV5] two changes at once are made one after the other, and neither is refused because of the other', async () => {
  const { stored, change } = world();
  await Promise.all([change(without('LHK-001')), change(without('LHK-002'))]);
  expect(stored).toMatchObject({ version: 3, codes: ['LHK-003'] });
});

test('[RLV5] after a refusal the next change begins from the draft as it now is', async () => {
  const { stored, change } = world();
  Object.assign(stored, { version: 2, codes: [...stored.codes, 'LHK-009'] });
  const [first, second] = await Promise.allSettled([change(without('LHK-001')), change(without('LHK-002'))]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  expect(stored).toMatchObject({ version: 3, codes: ['LHK-001', 'LHK-003', 'LHK-009'] });
});
