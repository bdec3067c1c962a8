import { describe, expect, test } from 'vitest';
import { carriedOver, type RemarkEvent, reduceRemarks, remarkAt } from './remarks.ts';

const remarksAfter = (...events: RemarkEvent[]) => events.reduce(reduceRemarks, []);
const written = (text: string, newId: string): RemarkEvent => ({ type: 'written', position: 3, text, newId });

describe('a remark', () => {
  test('[C32] keeps its id while it is written and sent', () => {
    const remarks = remarksAfter(written('De', 'one'), written('De stam', 'two'), {
      type: 'sent',
      commentId: 'one',
    });
    expect(remarkAt(remarks, 3)).toMatchObject({ commentId: 'one', text: 'De stam', stage: 'underway' });
  });

  test('[C32] cannot change while it is underway, so that one id means one text', () => {
    const sent = remarksAfter(written('eerst', 'one'), { type: 'sent', commentId: 'one' });
    expect(reduceRemarks(sent, written('anders', 'two'))).toEqual(sent);
  });

  test('[C32] waits with its text when the line is lost', () => {
    const remarks = remarksAfter(
      written('tekst', 'one'),
      { type: 'sent', commentId: 'one' },
      { type: 'failed', commentId: 'one', because: 'lineLost' },
    );
    expect(remarkAt(remarks, 3)).toMatchObject({ text: 'tekst', stage: 'waiting' });
  });

  test('[C33] of which a reload cut off the sending waits, and can be sent again', () => {
    const underway = remarksAfter(written('tekst', 'one'), { type: 'sent', commentId: 'one' });
    const draft = remarksAfter(written('half', 'one'));
    expect(remarkAt(carriedOver(underway), 3)).toMatchObject({ commentId: 'one', stage: 'waiting' });
    expect(carriedOver(draft)).toEqual(draft);
  });

  test('[C32] leaves its place free for another, under a new id, once it is stored', () => {
    const remarks = remarksAfter(
      written('tekst', 'one'),
      { type: 'sent', commentId: 'one' },
      { type: 'stored', commentId: 'one', at: 5, newId: 'two' },
    );
    expect(remarkAt(remarks, 3)).toMatchObject({ commentId: 'two', text: '', stage: 'draft', storedAt: 5 });
  });
});
