/** @jsxRuntime automatic */
import { Document, Page, Text, View } from '@react-pdf/renderer';
import { type ReactNode, useContext } from 'react';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { paperStyles } from './paperStyles.ts';
import { textRuns } from './textRuns.ts';
import { FontChoice, Runs } from './Words.tsx';

interface PaperProps {
  readonly title: string;
  readonly language: DocumentLanguage;
  /** When it was asked for. */
  readonly at: number;
  readonly children: ReactNode;
}

/** A document: what a reader's program and a screen reader are told about it. */
export function Paper({ title, language, at, children }: PaperProps) {
  return (
    <Document
      title={title}
      language={language}
      author="Peil"
      creator="Peil"
      producer="Peil"
      creationDate={new Date(at)}
      pageMode="useOutlines"
    >
      {children}
    </Document>
  );
}

interface SheetProps {
  readonly language: DocumentLanguage;
  /** What it is, when it was made and what can be checked, at the foot of every page. */
  readonly footer: string;
  /** Where the outline of the document leads to. */
  readonly bookmark: string;
  /** Pages are counted in the whole document, or anew for each sheet that someone gets by itself. */
  readonly counted: 'inDocument' | 'bySheet';
  /** Across every page, behind everything: who it was made for. */
  readonly watermark?: string;
  readonly children: ReactNode;
}

/** Pages of A4 that belong together, each with its number. */
export function Sheet({ language, footer, bookmark, counted, watermark = '', children }: SheetProps) {
  const { page } = documentTexts[language];
  const fontOf = useContext(FontChoice);
  // What repeats on every page is drawn without context, so its fonts are chosen here.
  const [atFoot, across] = [textRuns(footer, fontOf), textRuns(watermark, fontOf)];
  return (
    <Page
      size="A4"
      style={paperStyles.page}
      bookmark={{ title: bookmark, fit: true }}
      layout={({ children: content, pageNumber = 1, totalPages = 1, ...sub }) => (
        <>
          {across.length > 0 && (
            <View style={paperStyles.watermark}>
              <Runs runs={across} style={paperStyles.watermarkText} />
            </View>
          )}
          {content}
          <View style={paperStyles.footer}>
            <Runs runs={atFoot} style={paperStyles.footerText} />
            <Text>
              {counted === 'inDocument'
                ? page(pageNumber, totalPages)
                : page(sub.subPageNumber ?? 1, sub.subPageTotalPages ?? 1)}
            </Text>
          </View>
        </>
      )}
    >
      <View style={paperStyles.body}>{children}</View>
    </Page>
  );
}
