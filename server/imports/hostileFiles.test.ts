import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { type ZipContent, zipBytes } from '#server/bank/zipBytes.ts';
import { readInThread } from './readInThread.ts';
import { refusalOf } from './reading/fileProblem.ts';
import { readImportFile } from './reading/readImportFile.ts';
import type { ReadingEvent } from './reading/readingEvent.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Reads a file to its end; a refusal is the last event. */
async function read(name: string, bytes: Uint8Array | string): Promise<ReadingEvent[]> {
  const path = join(folder, String(++files));
  writeFileSync(path, bytes);
  const events: ReadingEvent[] = [];
  try {
    for await (const event of readImportFile(path, name)) events.push(event);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    events.push({ kind: 'refused', refused });
  }
  return events;
}

const qti = (body: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="I" title="T">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A">Ja</simpleChoice><simpleChoice identifier="B">Nee</simpleChoice></choiceInteraction></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/></assessmentItem>`;
const manifest = (...hrefs: string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>${hrefs.map((href, i) => `<resource identifier="r${i}" type="imsqti_item_xmlv2p2" href="${href}"><file href="${href}"/></resource>`).join('')}</resources></manifest>`;
const packed = (files: ZipContent) => zipBytes({ 'imsmanifest.xml': manifest('a.xml'), ...files });
const cells = (row: string) =>
  zipBytes({
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Stam</t></is></c><c r="B1" t="inlineStr"><is><t>A</t></is></c><c r="C1" t="inlineStr"><is><t>B</t></is></c></row>${row}</sheetData></worksheet>`,
  });
const placeholder = 'xx/evil.xml';

describe('a hostile file', () => {
  test.each<[string, () => Promise<[string, Uint8Array | string]>, object]>([
    [
      'a zip bomb',
      async () => ['a.zip', await packed({ 'a.xml': Buffer.alloc(60 * 2 ** 20) })],
      { code: 'zip' },
    ],
    [
      'a name that leads outside',
      async () => {
        const bytes = await packed({ [placeholder]: 'x' });
        return [
          'a.zip',
          Buffer.from(bytes.toString('latin1').replaceAll(placeholder, '../evil.xml'), 'latin1'),
        ];
      },
      { code: 'zip' },
    ],
    [
      'a symbolic link',
      async () => ['a.zip', await packed({ 'a.xml': { content: '/etc/passwd', mode: 0o120777 } })],
      { code: 'zip' },
    ],
    [
      'entities that grow',
      async () => [
        'a.xml',
        qti('&b;', '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n'),
      ],
      { code: 'doctype', line: 2 },
    ],
    [
      'a DTD from outside',
      async () => ['a.xml', qti('', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">\n')],
      { code: 'doctype', line: 2 },
    ],
    [
      'QTI that is not well-formed',
      async () => ['a.xml', `${qti('<p>\n<b>x</p>')}`],
      { code: 'notWellFormed', line: 6 },
    ],
    [
      'GIFT with an open brace',
      async () => ['a.gift', 'Goed?{T}\n\nFout?{=a'],
      { code: 'invalidValue', line: 3 },
    ],
    ['another kind of file', async () => ['a.pdf', '%PDF-1.7'], { code: 'unknownKind' }],
    [
      'CSV that is not UTF-8',
      async () => ['a.csv', Buffer.from('Stam,A,B\nkapot \xe9,1,2', 'latin1')],
      { code: 'encoding', line: 2 },
    ],
    [
      'a spreadsheet with an entity',
      async () => ['a.xlsx', await cells('<!DOCTYPE a [<!ENTITY b "c">]>')],
      { code: /doctype|notWellFormed/ },
    ],
  ])('[IH1] %s is refused as a whole, with its place, within 5 s', async (_, made, expected) => {
    const [name, bytes] = await made();
    const start = performance.now();
    const events = await read(name, bytes);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(events.filter(({ kind }) => kind === 'row')).toEqual([]);
    const { code, ...place } = expected as { code: string | RegExp };
    expect(events.at(-1)).toMatchObject({
      kind: 'refused',
      refused: { ...place, code: expect.stringMatching(code), nl: expect.stringMatching(/\.$/) },
    });
  });

  test('[IH1] a hundred thousand entries are refused before any is read, within 5 s', async () => {
    // The number stands at the end of the file, and is believed before anything else is.
    const bytes = await packed({ 'a.xml': 'x' });
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']));
    const full = await zipBytes(many);
    const start = performance.now();
    expect((await read('a.zip', full)).at(-1)).toMatchObject({ kind: 'refused', refused: { code: 'zip' } });
    const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
    bytes.writeUInt16LE(0xfffe, end + 8);
    bytes.writeUInt16LE(0xfffe, end + 10);
    expect((await read('a.zip', bytes)).at(-1)).toMatchObject({ kind: 'refused', refused: { code: 'zip' } });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each<[string, () => Promise<Buffer | string>]>([
    ['HTML dressed as PNG', async () => '<html><script>alert(1)</script></html>'],
    [
      'a drawing with a script',
      async () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<script/></svg>',
    ],
    [
      '100 megapixels',
      async () =>
        sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
  ])('[IH2] a question with %s for a picture is refused, and the others come in', async (_, made) => {
    const picture = await made();
    const bytes = await zipBytes({
      'imsmanifest.xml': manifest('a.xml', 'b.xml'),
      'a.xml': qti('<p>Ziet u dit?</p><img src="p.png" alt=""/>'),
      'b.xml': qti('<p>Is dit goed?</p>'),
      'p.png': picture,
    });
    const start = performance.now();
    const rows = (await read('a.zip', bytes)).flatMap((event) => (event.kind === 'row' ? [event.row] : []));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(rows).toMatchObject([
      { kind: 'problem', place: 'a.xml', reason: { code: 'picture' } },
      { kind: 'question' },
    ]);
  });

  test('[IH3] a cell with a formula is refused by its address; text that looks like one stays text', async () => {
    const row =
      '<row r="2"><c r="A2"><f>HYPERLINK("http://elders.example")</f><v>x</v></c><c r="B2" t="inlineStr"><is><t>=1+1</t></is></c></row>';
    const [, event] = await read('a.xlsx', await cells(row));
    expect(event).toMatchObject({
      kind: 'row',
      row: {
        cells: ['x', '=1+1'],
        problems: [{ column: 0, reason: { code: 'formula', nl: expect.stringMatching(/^cel A2: /) } }],
      },
    });
  });

  test('[IH4] an address outside the file is never asked for', async () => {
    const asked: string[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (async (input: string) => {
      asked.push(String(input));
      throw new Error('no requests');
    }) as unknown as typeof fetch;
    try {
      const bytes = await packed({ 'a.xml': qti('<p>Zo?</p><img src="http://127.0.0.1:9/a.png" alt=""/>') });
      const events = await read('a.zip', bytes);
      expect(events).toContainEqual(
        expect.objectContaining({
          row: expect.objectContaining({ reason: expect.objectContaining({ code: 'picture' }) }),
        }),
      );
      expect(asked).toEqual([]);
    } finally {
      globalThis.fetch = before;
    }
  });

  test('[IH5] 50 MB of Moodle is read question by question: the event loop stays free, memory below + 200 MiB', async () => {
    const question = (i: number) =>
      `<question type="multichoice"><name><text>V${i}</text></name><questiontext format="html"><text><![CDATA[<p>${'Lange tekst. '.repeat(1800)}</p>]]></text></questiontext><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>\n`;
    const path = join(folder, 'moodle.xml');
    writeFileSync(path, `<quiz>\n${Array.from({ length: 2240 }, (_, i) => question(i)).join('')}</quiz>`);
    const before = process.memoryUsage.rss();
    let [highest, longest, last, rows] = [0, 0, performance.now(), 0];
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      highest = Math.max(highest, process.memoryUsage.rss() - before);
    }, 10);
    await readInThread(path, 'moodle.xml', {
      onBatch: async (events) => {
        rows += events.filter(({ kind }) => kind === 'row').length;
      },
      signal: new AbortController().signal,
    });
    clearInterval(watch);
    console.info(
      `50 MB Moodle: + ${Math.round(highest / 2 ** 20)} MiB, longest pause ${Math.round(longest)} ms`,
    );
    expect(rows).toBe(2240);
    expect(longest).toBeLessThan(500);
    expect(highest / 2 ** 20).toBeLessThan(200);
  }, 120_000);

  test('[IH6] reading stops at once when it is cancelled', async () => {
    const control = new AbortController();
    const path = join(folder, 'cancelled.gift');
    writeFileSync(path, Array.from({ length: 4000 }, (_, i) => `Vraag ${i}?{=a ~b}`).join('\n\n'));
    const stopped = new Error('stopped');
    let batches = 0;
    const reading = readInThread(path, 'cancelled.gift', {
      onBatch: async () => {
        batches++;
        control.abort(stopped);
      },
      signal: control.signal,
    });
    await expect(reading).rejects.toBe(stopped);
    expect(batches).toBe(1);
  }, 60_000);
});
