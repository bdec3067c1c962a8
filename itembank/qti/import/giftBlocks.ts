/** One question as it stands in a GIFT file, without its comments. */
export interface GiftBlock {
  readonly text: string;
  readonly line: number;
  readonly identifier: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Cuts a GIFT file in questions: at empty lines outside braces, and after each `$CATEGORY` line. Comments are
 * left out, but for the `[id:…]` and `[tag:…]` that Moodle writes in those above a question.
 */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let start = 1;
  let notes = '';
  let isOpen = false; // a brace was opened and not closed
  const end = () => {
    const block = lines.join('\n').trim();
    if (block !== '') {
      const tags = [...notes.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag]) => tag!);
      blocks.push({ text: block, line: start, identifier: /\[id:([^\]]+)\]/.exec(notes)?.[1], tags });
      notes = '';
    }
    lines = [];
    isOpen = false;
  };
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (/^\s*\/\//.test(line)) {
      notes += line;
      continue;
    }
    if (line.trim() === '' && !isOpen) {
      end();
      continue;
    }
    if (lines.length === 0) start = i + 1;
    lines.push(line);
    isOpen = opensAfter(line, isOpen);
    if (line.startsWith('$CATEGORY:')) end();
  }
  end();
  return blocks;
}

function opensAfter(line: string, before: boolean): boolean {
  const [last] = line.replace(/\\./g, '').match(/[{}](?=[^{}]*$)/) ?? [];
  return last === undefined ? before : last === '{';
}
