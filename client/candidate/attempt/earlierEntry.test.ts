import { expect, test } from 'vitest';
import { SubmitAnswer } from '#contracts/attempt.ts';
import { asJournalEntry } from './earlierEntry.ts';

const kept = { attemptId: 'attempt', answerId: crypto.randomUUID(), position: 3, elapsedMs: 9 };

test('[C17] an answer that an earlier build left in the journal is sent as the same choice', () => {
  const { attemptId, ...answer } = asJournalEntry({ ...kept, option: 'B' });
  expect(attemptId).toBe('attempt');
  expect(SubmitAnswer.parse(answer)).toEqual({
    answerId: kept.answerId,
    position: 3,
    response: { type: 'singleChoice', option: 'B' },
    elapsedMs: 9,
  });
  expect(asJournalEntry({ ...kept, option: null })).toEqual({ ...kept, response: null });
});

test('[C17] what this build keeps comes back as it was', () => {
  const entry = { ...kept, response: { type: 'numeric', text: '2,5' } } as const;
  expect(asJournalEntry(entry)).toBe(entry);
});
