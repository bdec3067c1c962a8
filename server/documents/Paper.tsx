/** @jsxRuntime automatic */
import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

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
  readonly children: ReactNode;
}

/** Pages of A4 that belong together, each with its number. */
export function Sheet({ language, footer, bookmark, counted, children }: SheetProps) {
  const { page } = documentTexts[language];
  return (
    <Page size="A4" style={paperStyles.page} bookmark={{ title: bookmark, fit: true }}>
      <View style={paperStyles.body}>{children}</View>
      <View style={paperStyles.footer} fixed>
        <Words style={paperStyles.footerText}>{footer}</Words>
        <Text
          render={({ pageNumber, totalPages, subPageNumber, subPageTotalPages }) =>
            counted === 'inDocument' ? page(pageNumber, totalPages) : page(subPageNumber, subPageTotalPages)
          }
        />
      </View>
    </Page>
  );
}
