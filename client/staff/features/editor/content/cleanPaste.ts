/**
 * What Word and other programs paste, before the schema reads it: without the numbers and bullets that Word
 * draws itself, its comments and its styles.
 */
export function cleanPaste(html: string): string {
  return html
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|xml|script|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?o:p[^>]*>/gi, '')
    .replace(/(?:&nbsp;|\u00a0|\u200b)+/gi, ' ');
}

/** The same for a field of one line: its paragraphs follow each other in one. */
export function cleanInlinePaste(html: string): string {
  return cleanPaste(html).replace(/<\/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|br)\b[^>]*>\s*/gi, ' ');
}
