import type { ItemOf } from '#itembank/content/item.ts';

/** An item said in plain texts, for tests: what is absent is sound. */
export interface TextItem {
  readonly vignette?: string;
  readonly stem?: string;
  /** The first is the key. */
  readonly options?: readonly string[];
  readonly rationales?: readonly string[];
  readonly fixedOrder?: boolean;
  readonly image?: { readonly media: string; readonly alt: string };
  readonly bold?: string;
}

const soundOptions = ['Paracetamol oraal', 'Ibuprofen oraal', 'Naproxen oraal', 'Tramadol oraal'];

/** The item these texts make. */
export function textItem(said: TextItem): ItemOf<'singleChoice'> {
  const options = said.options ?? soundOptions;
  const stem = said.stem ?? 'Welk middel heeft bij hem de voorkeur?';
  return {
    type: 'singleChoice',
    vignette: [
      {
        type: 'paragraph',
        content: [said.vignette ?? 'Meneer De Boer, 61 jaar, heeft sinds drie dagen pijn in zijn knie.'],
      },
      ...(said.image ? [{ type: 'image' as const, ...said.image, widthPx: 400, heightPx: 300 }] : []),
    ],
    stem: [
      {
        type: 'paragraph',
        content: said.bold ? emphasised(stem, said.bold) : [stem],
      },
    ],
    options: options.map((text, i) => ({
      id: (['A', 'B', 'C', 'D'] as const)[i]!,
      content: [text],
      rationale: [said.rationales?.[i] ?? 'De richtlijn geeft hiervoor een heldere aanbeveling.'],
    })),
    key: 'A',
    ...(said.fixedOrder ? { fixedOrder: true } : {}),
    rationale: ['De richtlijn geeft de eerste stap en de reden daarvoor.'],
    sources: [{ kind: 'book', title: 'Leerboek', number: null, edition: '2024', passage: 'Hoofdstuk 1' }],
    classification: {
      icpc: 'L',
      theme: 'short-episode',
      ageBand: '45-64',
      aspect: 'management',
      urgency: 'chronic',
    },
    reviewBy: '2029-03-01',
  };
}

function emphasised(text: string, word: string): ItemOf<'singleChoice'>['options'][number]['content'] {
  const [before, after] = text.split(word);
  const runs = [before!, { text: word, marks: ['bold' as const] }, after!];
  return runs.filter((run) => run !== '');
}
