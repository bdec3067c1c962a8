import Papa from 'papaparse';
import { zipBytes } from '#server/bank/zipBytes.ts';
import { everyPayload } from './payloads.ts';

/** One file to bring in, with a question for each payload. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array | string>;
  /** How many questions stand in it. */
  readonly questions: number;
}

// XML holds no control characters and no halves of characters at all: a file with one is not well-formed.
const inXml = everyPayload.filter((text) => !/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text));
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const each = (texts: readonly string[], made: (text: string, i: number) => string) =>
  texts.map(made).join('\n');

const headers = ['Code', 'Casus', 'Stam', 'A', 'B', 'Sleutel', 'Toelichting', 'Bron', 'Uitgave', 'Passage'];
const row = (text: string, i: number) => [
  `H${i}`,
  text,
  `Waarom? ${text}`,
  text,
  `Niet ${text}`,
  'A',
  text,
  text,
  text,
  text,
];

const qti = {
  '2.2': (text: string, i: number) => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="H${i}" title="${escaped(text)}">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody><p>Waarom? ${escaped(text)}</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A">${escaped(text)}</simpleChoice><simpleChoice identifier="B">Niet</simpleChoice></choiceInteraction></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/></assessmentItem>`,
  '3.0': (text: string, i: number) => `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="H${i}" title="${escaped(text)}" adaptive="false" time-dependent="false">
<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
<qti-item-body><p>Waarom? ${escaped(text)}</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-simple-choice identifier="A">${escaped(text)}</qti-simple-choice><qti-simple-choice identifier="B">Niet</qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>`,
};

/** As it stands, where XML and HTML may read it as their own: refused or harmless, each by itself. */
const raw = (text: string, i: number) =>
  qti['2.2']('Ja', i).replace('<p>Waarom? Ja</p>', () => `<p>Waarom?</p>${text}`);

async function packageOf(type: string, items: readonly string[]): Promise<Uint8Array> {
  const named = items.map((item, i) => [`items/h${i}.xml`, item] as const);
  const resources = named.map(
    ([href], i) =>
      `<resource identifier="r${i}" type="${type}" href="${href}"><file href="${href}"/></resource>`,
  );
  return zipBytes({
    'imsmanifest.xml': `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>${resources.join('')}</resources></manifest>`,
    ...Object.fromEntries(named),
  });
}

const qti12 = (text: string, i: number) =>
  `<item ident="H${i}" title="${escaped(text)}"><presentation><material><mattext texttype="text/html">${cdata(`<p>Waarom?</p>${text}`)}</mattext></material><response_lid ident="R" rcardinality="Single"><render_choice><response_label ident="A"><material><mattext texttype="text/html">${cdata(text)}</mattext></material></response_label><response_label ident="B"><material><mattext>Niet</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE" vartype="Integer" defaultval="0"/></outcomes><respcondition><conditionvar><varequal respident="R">A</varequal></conditionvar><setvar varname="SCORE" action="Set">1</setvar></respcondition></resprocessing></item>`;

const moodle = (text: string, i: number) =>
  `<question type="multichoice"><name><text>H${i}</text></name><questiontext format="html"><text>${cdata(`<p>Waarom?</p>${text}`)}</text></questiontext><single>true</single><answer fraction="100" format="html"><text>${cdata(text)}</text><feedback format="html"><text>${cdata(text)}</text></feedback></answer><answer fraction="0"><text>Niet</text></answer></question>`;

/** Text with the marks of GIFT made harmless, so that what is left is the payload and no other question. */
const gift = (text: string, i: number) => {
  const line = text.replace(/[\\~=#{}:]/g, (mark) => `\\${mark}`).replace(/\r?\n|\r/g, '\\n');
  return `::H${i}::[html]<p>Waarom?</p>${line} {=${line} a ~Niet}\n`;
};

async function workbook(): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.addWorksheet('Vragen').addRows([headers, ...inXml.map(row)]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function document(texts: readonly string[]): Promise<Uint8Array> {
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'application/vnd.openxmlformats-officedocument';
  const cell = (text: string) =>
    `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  const rows = each(
    [headers, ...texts.map(row)].map((cells) => cells.map(cell).join('')),
    (cells) => `<w:tr>${cells}</w:tr>`,
  );
  return zipBytes({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>`,
  });
}

const inText = everyPayload.filter((text) => !/\p{Cs}/u.test(text));

/** A file of every kind that can be brought in. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'tabel.csv',
    questions: inText.length,
    bytes: async () => Papa.unparse([headers, ...inText.map(row)], { delimiter: ';', quotes: true }),
  },
  { name: 'tabel.xlsx', questions: inXml.length, bytes: workbook },
  // A Word file is read in one go, so a large one takes long.
  ...[0, 1, 2, 3].map((nth) => {
    const texts = inXml.filter((_, i) => i % 4 === nth);
    return { name: `tabel${nth}.docx`, questions: texts.length, bytes: () => document(texts) };
  }),
  { name: 'vragen.gift', questions: inText.length, bytes: async () => each(inText, gift) },
  { name: 'moodle.xml', questions: inXml.length, bytes: async () => `<quiz>${each(inXml, moodle)}</quiz>` },
  {
    name: 'qti12.xml',
    questions: inXml.length,
    bytes: async () => `<questestinterop>${each(inXml, qti12)}</questestinterop>`,
  },
  {
    name: 'qti22.zip',
    questions: inXml.length,
    bytes: () => packageOf('imsqti_item_xmlv2p2', inXml.map(qti['2.2'])),
  },
  {
    name: 'qti3.zip',
    questions: inXml.length,
    bytes: () => packageOf('imsqti_item_xmlv3p0', inXml.map(qti['3.0'])),
  },
  {
    name: 'qti22-rauw.zip',
    questions: inXml.length,
    bytes: () => packageOf('imsqti_item_xmlv2p2', inXml.map(raw)),
  },
];
