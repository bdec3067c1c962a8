/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import type { ItemView } from '#contracts/itemView.ts';
import type { InlineText } from '#itembank/content/richText.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { Inline } from './Inline.tsx';
import { Places } from './Places.tsx';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly view: ItemView;
  readonly language: DocumentLanguage;
}

/** What there is to choose from, put in order or fill in, per type of question. */
export function AnswerSpace({ view, language }: Props) {
  const { question: text } = documentTexts[language];
  switch (view.type) {
    case 'singleChoice':
      return <Lettered parts={view.options} />;
    case 'trueFalse':
      return (
        <Lettered
          parts={[
            { letter: '○', content: [text.isTrue] },
            { letter: '○', content: [text.isFalse] },
          ]}
        />
      );
    case 'multipleResponse':
      return (
        <>
          <Hint>{text.several}</Hint>
          <Lettered parts={view.options} />
        </>
      );
    case 'extendedMatching':
    case 'matching':
      return (
        <>
          <Lettered parts={view.options} />
          <Hint>{text.letterForEach}</Hint>
          {view.prompts.map((prompt, index) => (
            <View key={index} style={paperStyles.line} wrap={false}>
              <Words style={paperStyles.bullet}>{`${index + 1}.`}</Words>
              <Inline content={prompt} style={paperStyles.factValue} />
              <Words style={paperStyles.blank}>{text.letter}</Words>
            </View>
          ))}
        </>
      );
    case 'ordering':
      return (
        <>
          <Lettered parts={view.elements} />
          <Words style={paperStyles.blank}>{text.order}</Words>
        </>
      );
    case 'numeric':
      return (
        <Words style={paperStyles.blank}>{`${text.answer} ${text.blank} ${view.unit ?? ''}`.trimEnd()}</Words>
      );
    case 'shortText':
      return <Words style={paperStyles.blank}>{`${text.answer} ${text.blank}${text.blank}`}</Words>;
    case 'hotspot':
      return (
        <>
          <Hint>{text.places(view.places)}</Hint>
          <Places image={view.image} regions={view.regions} />
        </>
      );
  }
}

function Hint({ children }: { readonly children: string }) {
  return <Words style={[paperStyles.small, paperStyles.quiet, { marginVertical: 3 }]}>{children}</Words>;
}

interface LetteredPart {
  readonly letter: string;
  readonly content: InlineText;
}

function Lettered({ parts }: { readonly parts: readonly LetteredPart[] }) {
  return parts.map(({ letter, content }, index) => (
    <View key={index} style={paperStyles.line} wrap={false}>
      <Words style={[paperStyles.bullet, paperStyles.strong]}>{letter}</Words>
      <Inline content={content} style={paperStyles.factValue} />
    </View>
  ));
}
