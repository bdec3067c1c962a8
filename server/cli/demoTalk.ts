import { randomUUID } from 'node:crypto';
import type { ItemPage } from '#contracts/editing.ts';
import { PersonId } from '#contracts/ids.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { daysLater } from '#itembank/taxonomy/workTerms.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { Services } from '#server/services.ts';
import type { DemoEditors } from './demoEditing.ts';
import { demoPeople } from './demoPeople.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Work under way among the editors of the demonstration: two copies of items in review, one of them late, threads
 * about them, and an assignment. All of it says that it is for show.
 *
 * @param clock moved back and forth, so that things have happened on different days
 */
export async function seedTalk(
  { editing, discussions, production }: Services,
  clock: { now(): number; moveBy(ms: number): void; reset(): void },
  { author: authorId, reviewers }: DemoEditors,
): Promise<void> {
  const author = { personId: authorId, role: 'author' } as const;
  const reviewer = { personId: reviewers[1], role: 'reviewer' } as const;
  const today = () => dutchDay(clock.now());
  const asked = reviewers.map((id) => PersonId.parse(id));
  const name = demoPeople.staff.find(({ email }) => email === 'redacteur@peil.example')!.name;

  const inReview = async (code: string, days: number): Promise<ItemPage> => {
    const copy = done(await editing.copy(author, code));
    const due = daysLater(today(), days);
    const submit = {
      kind: 'step',
      step: 'submit',
      reason: 'Demonstratie: variant van een bestaand item.',
    } as const;
    return done(await editing.edit(author, copy.code, 1, { ...submit, due, asked }));
  };
  const say = (code: string, field: string, text: string) =>
    discussions.open(reviewer, code, { version: 1, field, quote: null, text });

  clock.moveBy(-9 * dayMs);
  const late = await inReview('LHK-018', 7);
  clock.reset();
  clock.moveBy(-dayMs);
  const soon = await inReview('LHK-024', 3);
  done(await say(late.code, 'vignette', `Demonstratie: @${name}, kan de casus korter?`));
  done(await say(soon.code, 'options.B', 'Demonstratie: lijkt dit antwoord niet te veel op de sleutel?'));
  clock.reset();
  const back = { kind: 'review', review: 'content', verdict: 'revise' } as const;
  const remark = 'Demonstratie: de vraag verschilt nog te weinig van die van het eerste item.';
  done(await editing.edit(reviewer, late.code, 1, { ...back, remark }));
  const assignment = {
    id: randomUUID(),
    pool: 'lhk' as const,
    cell: { icpc: 'K', attribute: 'theme' as const, value: 'chronic' },
    author: PersonId.parse(authorId),
    count: 2,
    due: daysLater(today(), 2),
  };
  done(await production.assign(reviewer, assignment));
}

function done<T extends object>(outcome: T | Refusal): T {
  if ('refused' in outcome) throw new Error(`${outcome.refused} ${outcome.detail ?? ''}`);
  return outcome as T;
}
