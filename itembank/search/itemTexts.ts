import type { ItemContent } from '#itembank/content/item.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { plainBlocks } from '#itembank/content/plainBlocks.ts';
import { plainText } from '#itembank/content/plainText.ts';
import type { RichText } from '#itembank/content/richText.ts';
import type { TextPlace } from '#itembank/content/textPlace.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';

/** Every text of an item by where it stands, for search. */
export function itemTexts(code: string, content: ItemContent): Readonly<Record<TextPlace, string>> {
  const { vignette = [], stem } = content;
  const parts = itemParts(content);
  const theme = termName('theme', content.classification.theme);
  return {
    code,
    question: plainBlocks(stem),
    theme: `${theme.nl} ${theme.en}`,
    sources: joined(
      content.sources.flatMap(({ title, number, edition, passage }) => [title, number, edition, passage]),
    ),
    vignette: plainBlocks(vignette),
    answers: joined([...parts.map(({ text }) => plainText(text)), ...typedAnswers(content)]),
    pictures: joined([
      ...descriptions(vignette),
      ...descriptions(stem),
      content.type === 'hotspot' ? content.image.alt : null,
    ]),
    rationale: joined([content.rationale, ...parts.map(({ rationale }) => rationale)].map(plainOrNone)),
  };
}

function typedAnswers(content: ItemContent): readonly (string | null)[] {
  if (content.type === 'shortText') return content.accepted;
  return content.type === 'numeric' ? [String(content.value).replace('.', ','), content.unit] : [];
}

function descriptions(blocks: RichText): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.alt];
    return block.type === 'clip' || block.type === 'audio' ? [block.transcript] : [];
  });
}

function plainOrNone(text: Parameters<typeof plainText>[0] | null): string | null {
  return text && plainText(text);
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n');
}
