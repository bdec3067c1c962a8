/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import type { ShownResponse } from '#contracts/itemView.ts';
import type { Source } from '#itembank/content/item.ts';
import { documentFormat } from './documentFormat.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { Inline } from './Inline.tsx';
import { paperStyles } from './paperStyles.ts';
import type { EditorialPart } from './printedQuestion.ts';
import type { DocumentText } from './text.nl.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly part: EditorialPart;
  readonly language: DocumentLanguage;
}

/** The key of a question, why, and where that stands. */
export function KeyPart({ part, language }: Props) {
  const { editorial: text, question } = documentTexts[language];
  const labels: Record<string, string> = { true: question.isTrue, false: question.isFalse };
  return (
    <View style={paperStyles.aside}>
      <Words style={paperStyles.strong}>
        {`✓ ${text.key}: ${keyInWords(part.key, question)}${part.alsoRight === null ? '' : ` (${part.alsoRight})`}`}
      </Words>
      <Inline content={part.rationale} style={paperStyles.paragraph} />
      {part.parts.map(({ label, rationale }) => (
        <View key={label} style={paperStyles.line}>
          <Words style={[paperStyles.bullet, { width: 46 }]}>{labels[label] ?? label}</Words>
          <Inline content={rationale} style={paperStyles.factValue} />
        </View>
      ))}
      {part.sources.map((source, index) => (
        <Words key={index} style={paperStyles.quiet}>{`${text.source}: ${sourceInWords(source)}`}</Words>
      ))}
      <Words
        style={paperStyles.quiet}
      >{`${text.reviewBy} ${documentFormat(language).day(part.reviewBy)}`}</Words>
    </View>
  );
}

function keyInWords(key: ShownResponse, text: DocumentText['question']): string {
  switch (key.type) {
    case 'singleChoice':
      return key.option;
    case 'trueFalse':
      return key.value ? text.isTrue : text.isFalse;
    case 'multipleResponse':
      return key.options.join(', ');
    case 'extendedMatching':
    case 'matching':
      return key.choices.map((letter, index) => `${index + 1} → ${letter}`).join(', ');
    case 'ordering':
      return key.order.join(', ');
    case 'numeric':
    case 'shortText':
      return key.text;
    case 'hotspot':
      return key.regions.join(', ');
  }
}

function sourceInWords({ title, number, edition, passage }: Source): string {
  return [title, number, edition, passage].filter((one) => one !== null).join(' · ');
}
