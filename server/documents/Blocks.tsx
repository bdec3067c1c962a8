/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import type { Block, InlineText, RichText } from '#itembank/content/richText.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { Inline } from './Inline.tsx';
import { Picture } from './Picture.tsx';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly content: RichText;
  readonly language: DocumentLanguage;
}

/** The formatted text of an item on paper. */
export function Blocks({ content, language }: Props) {
  return content.map((block, index) => <BlockOnPaper key={index} block={block} language={language} />);
}

function BlockOnPaper({ block, language }: { readonly block: Block; readonly language: DocumentLanguage }) {
  const { question } = documentTexts[language];
  switch (block.type) {
    case 'paragraph':
      return <Inline content={block.content} style={paperStyles.paragraph} />;
    case 'list':
      return (
        <View style={paperStyles.paragraph}>
          {block.items.map((item, index) => (
            <View key={index} style={paperStyles.line}>
              <Words style={paperStyles.bullet}>{block.ordered ? `${index + 1}.` : '•'}</Words>
              <Inline content={item} style={paperStyles.factValue} />
            </View>
          ))}
        </View>
      );
    case 'table':
      return (
        <View style={[paperStyles.paragraph, paperStyles.small]}>
          <Row cells={block.header} isHead />
          {block.rows.map((row, index) => (
            <Row key={index} cells={row} />
          ))}
        </View>
      );
    case 'image':
      return <Picture picture={block} />;
    case 'clip':
      return (
        <View wrap={false}>
          <Picture picture={{ ...block, media: block.poster, alt: block.transcript }} />
          <Words style={[paperStyles.small, paperStyles.paragraph]}>{question.clip(block.transcript)}</Words>
        </View>
      );
    case 'audio':
      return (
        <Words style={[paperStyles.small, paperStyles.paragraph]}>{question.audio(block.transcript)}</Words>
      );
  }
}

function Row({
  cells,
  isHead = false,
}: {
  readonly cells: readonly InlineText[];
  readonly isHead?: boolean;
}) {
  return (
    <View style={[paperStyles.row, ...(isHead ? [paperStyles.headRow] : [])]} wrap={false}>
      {cells.map((cell, index) => (
        <Inline key={index} content={cell} style={[paperStyles.cell, { flexGrow: 1 }]} />
      ))}
    </View>
  );
}
