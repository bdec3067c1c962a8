import { StyleSheet, type View } from '@react-pdf/renderer';
import type { ComponentProps } from 'react';

export type PaperStyle = NonNullable<ComponentProps<typeof View>['style']>;

/** Ink first: everything says the same when printed in grey. The accent only marks where a document begins. */
const ink = '#16202a';
const quiet = '#4b5761';
const hairline = '#b9bfc0';
const accent = '#0b5a6b';

/** How paper looks, for all documents. */
export const paperStyles = StyleSheet.create({
  page: {
    paddingTop: 48,
    paddingBottom: 62,
    paddingHorizontal: 54,
    fontFamily: 'latin',
    fontSize: 10.5,
    color: ink,
  },
  // Not of the page: below a line height, text that is only known page by page disappears.
  body: { fontSize: 10.5, lineHeight: 1.4 },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.2, marginBottom: 2, color: accent },
  subtitle: { fontSize: 11.5, color: quiet, marginBottom: 14 },
  heading: { fontSize: 12.5, fontWeight: 600, marginTop: 14, marginBottom: 4 },
  strong: { fontWeight: 600 },
  quiet: { color: quiet },
  small: { fontSize: 9, lineHeight: 1.35 },
  paragraph: { marginBottom: 6 },
  rule: { borderBottomWidth: 0.75, borderBottomColor: hairline },
  super: { fontSize: 7, verticalAlign: 'super' },
  sub: { fontSize: 7, verticalAlign: 'sub' },
  footer: {
    position: 'absolute',
    left: 54,
    right: 54,
    bottom: 26,
    paddingTop: 5,
    borderTopWidth: 0.75,
    borderTopColor: hairline,
    flexDirection: 'row',
    justifyContent: 'space-between',
    fontSize: 8.5,
    color: quiet,
  },
  footerText: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    paddingRight: 12,
    maxLines: 1,
    textOverflow: 'ellipsis',
  },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: hairline, paddingVertical: 3 },
  headRow: { borderBottomWidth: 1, borderBottomColor: ink, fontWeight: 600 },
  cell: { paddingRight: 8, flexShrink: 1, flexBasis: 0 },
  fact: { flexDirection: 'row', marginBottom: 3 },
  factName: { width: 165, paddingRight: 8, color: quiet },
  factValue: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  code: { fontSize: 15, fontWeight: 600, letterSpacing: 1.5, lineHeight: 1.1 },
  line: { flexDirection: 'row', marginBottom: 3 },
  bullet: { width: 20 },
  blank: { marginTop: 6, marginBottom: 4 },
  question: { marginBottom: 12 },
  stem: { fontWeight: 600 },
  sharedCase: { marginTop: 14, paddingTop: 6, borderTopWidth: 1, borderTopColor: ink },
  aside: { marginTop: 6, paddingLeft: 10, borderLeftWidth: 2, borderLeftColor: hairline, fontSize: 9.5 },
  over: { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' },
  watermark: { position: 'absolute', left: 40, right: 40, top: 380, alignItems: 'center' },
  watermarkText: { fontSize: 26, color: '#e3e6e6', transform: 'rotate(-35deg)' },
  box: { borderWidth: 1, borderColor: ink, borderRadius: 4, padding: 10 },
});
