import { expect, test } from 'vitest';
import { sessionKey } from '../session/sessionKey.ts';
import { queryClient } from './queryClient.ts';

const anna = { personId: 'anna', name: 'Anna' };
const bram = { personId: 'bram', name: 'Bram' };
const codes = ['codes', 'sitting'];

test('[SCO7] what was fetched is kept for who signs in again, and gone for somebody else', () => {
  queryClient.setQueryData(sessionKey, anna);
  queryClient.setQueryData(codes, ['of every institute']);
  queryClient.setQueryData(sessionKey, null);
  queryClient.setQueryData(sessionKey, { ...anna });
  expect(queryClient.getQueryData(codes)).toEqual(['of every institute']);
  queryClient.setQueryData(sessionKey, null);
  queryClient.setQueryData(sessionKey, bram);
  expect(queryClient.getQueryData(codes)).toBeUndefined();
  expect(queryClient.getQueryData(sessionKey)).toEqual(bram);

  queryClient.setQueryData(codes, ['of one institute']);
  queryClient.setQueryData(sessionKey, anna);
  expect(queryClient.getQueryData(codes)).toBeUndefined();
});
