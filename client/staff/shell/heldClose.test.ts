import { expect, test, vi } from 'vitest';
import { heldClose } from './heldClose.ts';

test('[SCO8] a dialog cannot be closed while its step is under way, and can before and after', () => {
  const onClose = vi.fn();
  heldClose(true, onClose)();
  expect(onClose).not.toHaveBeenCalled();
  heldClose(false, onClose)();
  expect(onClose).toHaveBeenCalledTimes(1);
});
