/**
 * What closing a dialog does: nothing while its step is under way, because what comes of it is told there, and closing
 * would not call it back.
 */
export function heldClose(pending: boolean, onClose: () => void): () => void {
  return pending ? () => undefined : onClose;
}
