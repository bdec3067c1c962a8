import type { Logger } from 'pino';
import { expect, test } from 'vitest';
import type { Materials } from '#server/bank/materials.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingRehearsals } from './sittingRehearsals.ts';

const sitting = (designId: string, state: SittingRecord['state']) =>
  ({ designId, designVersion: 1, releaseId: 'made-1', state }) as SittingRecord;

test('[RH2] what candidates can sign in to is rehearsed at the start and when it is published; a failure stops nothing', async () => {
  const rehearsed: string[] = [];
  const failures: unknown[] = [];
  let tell = (_: SittingRecord): void => undefined;
  const materials: Materials = {
    async get(designId) {
      rehearsed.push(designId);
      throw new Error('the bank is away');
    },
  };

  await sittingRehearsals({
    store: {
      list: async () => [
        sitting('draft', 'draft'),
        sitting('published', 'published'),
        sitting('open', 'open'),
        sitting('closed', 'closed'),
        sitting('released', 'released'),
      ],
    },
    changes: {
      listen(listener) {
        tell = listener;
      },
    },
    materials,
    log: { error: (what: unknown) => void failures.push(what) } as unknown as Logger,
  });
  expect(rehearsed).toEqual(['published', 'open']);

  tell(sitting('later', 'draft'));
  tell(sitting('later', 'published'));
  tell(sitting('later', 'open'));
  expect(rehearsed).toEqual(['published', 'open', 'later']);
  await new Promise((resolve) => setImmediate(resolve));
  expect(failures).toHaveLength(3);
});
