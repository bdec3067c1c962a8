import { parentPort } from 'node:worker_threads';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { type CheckTask, checkItems, checkTogether } from './checkRelease.ts';

/** What the thread is told: items a few at a time, then the rest, and it begins. */
export type CheckMessage =
  | {
      readonly kind: 'some';
      readonly items: readonly EditedItem[];
      readonly released: readonly ReleaseEntry[];
    }
  | {
      readonly kind: 'check';
      readonly part: 'items' | 'together';
      readonly task: Omit<CheckTask, 'items' | 'released'>;
    };

const items: EditedItem[] = [];
const released: ReleaseEntry[] = [];

parentPort!.on('message', (message: CheckMessage) => {
  if (message.kind === 'some') {
    items.push(...message.items);
    released.push(...message.released);
    return;
  }
  const check = message.part === 'items' ? checkItems : checkTogether;
  parentPort!.postMessage(check({ ...message.task, items, released }));
});
