/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { documentFormat } from './documentFormat.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { paperStyles } from './paperStyles.ts';
import type { ReviewPart } from './printedQuestion.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly code: string;
  readonly part: ReviewPart;
  readonly language: DocumentLanguage;
}

/** What was found and said about an item, and room to write. */
export function ReviewNotes({ code, part, language }: Props) {
  const { review: text } = documentTexts[language];
  const format = documentFormat(language);
  const about = (field: string, quote: string | null) =>
    `${text.field(field)}${quote === null ? '' : ` “${quote}”`}`;
  return (
    <>
      {part.findings.map(({ severity, at, quote, says, dismissed }, index) => (
        <Words key={index} style={paperStyles.small}>
          {`${text.severity[severity]} · ${about(at, quote)}: ${says[language]}${dismissed === null ? '' : ` ${text.dismissed(dismissed)}`}`}
        </Words>
      ))}
      {part.threads.map(({ field, quote, entries }, index) => (
        <View key={index} style={[paperStyles.small, paperStyles.aside]}>
          <Words style={paperStyles.strong}>{`${text.open} · ${about(field, quote)}`}</Words>
          {entries.map(({ by, at, text: said }) => (
            <Words key={`${at}${by}${said}`}>{`${by}, ${format.dateTime(at)}: ${said}`}</Words>
          ))}
        </View>
      ))}
      <View style={[paperStyles.box, { marginTop: 6, minHeight: 74 }]} wrap={false}>
        <Words style={[paperStyles.small, paperStyles.quiet]}>{`${text.remarks} · ${code}`}</Words>
      </View>
    </>
  );
}
