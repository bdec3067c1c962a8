import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { StoredEdit } from '#server/editing/editStore.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { Services } from '#server/services.ts';

/** The people of the demonstration who work on items, by their ids. */
export interface DemoEditors {
  readonly author: string;
  readonly reviewers: readonly [string, string];
  readonly committee: string;
}

const remark = 'Demonstratiegegevens: dit oordeel heeft niemand echt gegeven.';
/** How long ago the items of the demonstration were established. */
const establishedDays = 200;
const dayMs = 24 * 60 * 60 * 1000;
/** Items of the LHK that are being revised, so that an editor has work waiting. */
const drafts = new Set(['LHK-011', 'LHK-026', 'LHK-052']);
const inReview = new Set(['LHK-032', 'LHK-045', 'LHK-077', 'LHK-102']);

/** Gives every released item the history it would have had, and takes a few back for revision. */
export async function seedEditing({ bank, editStore, clock }: Services, editors: DemoEditors): Promise<void> {
  for (const { release } of await bank.releases()) {
    const items = release.entries.map((entry) =>
      demoItem(entry, release.pool, release.id, editors, clock.now()),
    );
    const outcome = await editStore.create(items);
    if (outcome !== 'stored') throw new Error(`items of ${release.id}: ${outcome}`);
  }
}

function demoItem(
  { version: { code, content } }: ReleaseEntry,
  pool: Pool,
  release: string,
  { author, reviewers, committee }: DemoEditors,
  now: number,
) {
  const review = (by: string, kind: 'content' | 'technical'): EditEvent => ({
    type: 'reviewed',
    by,
    version: 1,
    kind,
    verdict: 'agreed',
    remark,
  });
  const step = (
    by: string,
    name: Extract<EditEvent, { type: 'stepped' }>['step'],
    reason = '',
  ): EditEvent => ({
    type: 'stepped',
    by,
    step: name,
    reason,
  });
  const events: EditEvent[] = [
    { type: 'created', by: author, content },
    step(author, 'submit'),
    ...reviewers.map((by) => review(by, 'content')),
    step(author, 'pass'),
    review(reviewers[0], 'technical'),
    step(author, 'pass'),
    step(committee, 'makeAvailable'),
    { type: 'released', release, version: 1 },
  ];
  if (drafts.has(code) || inReview.has(code))
    events.push(step(author, 'revise', 'Opmerkingen van kandidaten nalopen.'));
  if (inReview.has(code)) events.push(step(author, 'submit'));
  // Long enough ago that nobody is told of it as news; what is under way is of these days.
  const past = events.findIndex(({ type }) => type === 'released') + 1;
  const atOf = (i: number) => now - (i < past ? establishedDays + past - i : events.length - i) * dayMs;
  const log: StoredEdit[] = events.map((event, i) => ({ seq: i + 1, at: atOf(i), event }));
  return { row: itemRow(editedItem(code, events), pool, log.at(-1)!.at), events: log };
}
