import { expect, test } from 'vitest';
import { nextButton } from './nextButton.ts';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 0],
  ['ArrowLeft', 0, 4],
  ['ArrowLeft', 3, 2],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['ArrowDown', 2, undefined],
  ['Tab', 2, undefined],
])('[SCE24] in a toolbar of five %s goes from button %i to %s', (key, at, to) => {
  expect(nextButton(key, at, 5)).toBe(to);
});
