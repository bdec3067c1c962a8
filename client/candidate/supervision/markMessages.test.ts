import { expect, test } from 'vitest';
import { markMessages } from './markMessages.ts';

const message = (messageId: string) => ({ messageId, at: 1, by: 'Zaal 1', text: messageId });
const [one, two] = [message('one'), message('two')];

test('[CS3] the latest message is announced until it is read or put off; put off it still counts as unread', () => {
  expect(markMessages([one, two], { read: [], later: [] })).toEqual({ unread: 2, fresh: two });
  expect(markMessages([one, two], { read: [], later: ['one', 'two'] })).toEqual({
    unread: 2,
    fresh: undefined,
  });
  expect(markMessages([one, two], { read: ['one'], later: [] })).toEqual({ unread: 1, fresh: two });
  expect(markMessages([one, two], { read: ['one', 'two'], later: [] })).toEqual({
    unread: 0,
    fresh: undefined,
  });
});
