/**
 * Which button of a toolbar a key goes to; undefined for any other key.
 *
 * @param at the button that has the focus, counted from 0
 * @param count how many buttons there are
 * @see WAI-ARIA Authoring Practices, pattern "Toolbar"
 */
export function nextButton(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
