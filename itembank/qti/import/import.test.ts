import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQtiDocument } from '../qtiDocument.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { parseXml } from '../xml/parseXml.ts';
import { readGift } from './readGift.ts';
import { readMoodleXml } from './readMoodleXml.ts';
import { readQti12 } from './readQti12.ts';

const moodle = (text: string) => ({ format: 'moodle', text }) as const;

describe('GIFT', () => {
  const only = (text: string) => readGift(text)[0]!;

  test('[QT21] cuts a file at empty lines outside braces, and knows the category, id and tags of each question', () => {
    const file = `$CATEGORY: $course$/top/Hart
// [id:7] [tag:LHK]
::Pols::Hoe snel? {
~ 50

= 70
}

// een opmerking
Leg uit.{}`;
    expect(readGift(file)).toMatchObject([
      { type: 'Category', category: 'top/Hart', line: 1 },
      { type: 'MC', title: 'Pols', identifier: '7', tags: ['LHK'], category: 'top/Hart', line: 3 },
      { type: 'Essay', identifier: undefined, tags: [], line: 10 },
    ]);
  });

  test.each([
    ['Waar?{T}', 'TF', { kind: 'trueFalse', isTrue: true }],
    ['Waar?{FALSE#nee#ja}', 'TF', { kind: 'trueFalse', isTrue: false }],
    ['Leg uit{}', 'Essay', { kind: 'essay' }],
    ['Alleen tekst', 'Description', { kind: 'stimulus' }],
    ['Hoeveel?{#3:2}', 'Numerical', { kind: 'numeric', accepted: [{ low: 1, high: 5, share: 1 }] }],
    [
      'Hoeveel?{#=1..5 =%50%7 ~#fout}',
      'Numerical',
      {
        kind: 'numeric',
        accepted: [
          { low: 1, high: 5, share: 1 },
          { low: 7, high: 7, share: 0.5 },
        ],
      },
    ],
    [
      'Koppel{=kat -> poes =hond -> reu = -> hengst}',
      'Matching',
      {
        kind: 'matching',
        pairs: [
          { from: moodle('kat'), to: 'poes' },
          { from: moodle('hond'), to: 'reu' },
        ],
        extra: ['hengst'],
      },
    ],
    [
      'Wie?{=%50%Jan#bijna =Piet}',
      'Short',
      {
        kind: 'shortText',
        caseSensitive: false,
        accepted: [
          { text: moodle('Jan'), share: 0.5, feedback: moodle('bijna') },
          { text: moodle('Piet'), share: 1, feedback: undefined },
        ],
      },
    ],
    [
      'Welke?{~%50%a ~%50%b ~%-100%c}',
      'MC',
      {
        kind: 'multipleResponse',
        options: [
          { text: moodle('a'), share: 0.5, feedback: undefined },
          { text: moodle('b'), share: 0.5, feedback: undefined },
          { text: moodle('c'), share: -1, feedback: undefined },
        ],
      },
    ],
  ])('[QT21] %s is %s', (text, type, content) => {
    expect(only(text)).toMatchObject({ type, content });
  });

  test('[QT21] undoes escapes, keeps the format, and shows where the answer stood', () => {
    expect(only('[html]a \\= b\\nc {=x} d')).toMatchObject({
      stem: { format: 'html', text: 'a = b\nc _____ d' },
    });
    expect(only('Kies{=\\~a\\#b ~c}').content).toMatchObject({
      options: [{ text: moodle('~a#b') }, { text: moodle('c') }],
    });
  });

  test.each(['Kies{a ~b}', 'Hoeveel?{#drie}', 'Open{=a', 'Twee{=a} keer {=b}'])(
    '[QT21] %s is refused with its line',
    (text) => {
      expect(() => readGift(`Eerst{}\n\n${text}`)).toThrow(
        expect.objectContaining({ code: 'invalidValue', line: 3 }),
      );
    },
  );

  test('[QT4] whatever the text, GIFT is read or refused as a problem of the file', () => {
    const marks = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '\\',
      '::',
      '\n',
      '%',
      '->',
      '//',
      'a',
      '1',
      'T',
      '$CATEGORY:',
    );
    fc.assert(
      fc.property(fc.array(marks), (all) => {
        try {
          readGift(all.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(QtiProblem);
        }
      }),
    );
  });
});

describe('Moodle XML', () => {
  const question = (type: string, inside: string) =>
    `<question type="${type}"><name><text>N</text></name><questiontext format="html"><text><![CDATA[<p>Vraag</p>]]></text></questiontext><defaultgrade>2</defaultgrade>${inside}</question>`;
  const answer = (text: string, fraction: number, more = '') =>
    `<answer fraction="${fraction}"><text>${text}</text><feedback><text/></feedback>${more}</answer>`;
  const read = (inside: string) => readMoodleXml(parseXml(`<quiz>${inside}</quiz>`));

  test('[QT22] puts each question under the category before it, with its points, tags and files', () => {
    const category =
      '<question type="category"><category><text>$course$/top/Long</text></category></question>';
    const more = '<tags><tag><text>LHK</text></tag></tags><file name="a.png" encoding="base64">AA==</file>';
    const file = read(category + question('essay', more));
    expect(file).toMatchObject({ categories: ['top/Long'], files: ['a.png'] });
    expect(file.questions).toMatchObject([
      {
        title: 'N',
        type: 'essay',
        category: 'top/Long',
        maxScore: 2,
        tags: ['LHK'],
        stem: { format: 'html', text: '<p>Vraag</p>' },
      },
    ]);
  });

  test.each([
    [
      'multichoice',
      `${answer('a', 100)}${answer('b', 0)}<single>true</single>`,
      { kind: 'singleChoice', options: [{ share: 1 }, { share: 0 }] },
    ],
    [
      'multichoice',
      `${answer('a', 50)}${answer('b', -50)}<single>false</single>`,
      { kind: 'multipleResponse', options: [{ share: 0.5 }, { share: -0.5 }] },
    ],
    ['truefalse', answer('true', 0) + answer('false', 100), { kind: 'trueFalse', isTrue: false }],
    ['shortanswer', `${answer('a', 100)}<usecase>1</usecase>`, { kind: 'shortText', caseSensitive: true }],
    [
      'numerical',
      answer('1', 100, '<tolerance>0.25</tolerance>') + answer('*', 0),
      { kind: 'numeric', accepted: [{ low: 0.75, high: 1.25, share: 1 }] },
    ],
    [
      'matching',
      '<subquestion><text>van</text><answer><text>naar</text></answer></subquestion><subquestion><text/><answer><text>over</text></answer></subquestion>',
      { kind: 'matching', pairs: [{ to: 'naar' }], extra: ['over'] },
    ],
    ['essay', '', { kind: 'essay' }],
    ['description', '', { kind: 'stimulus' }],
    ['cloze', '', { kind: 'unsupported', reason: 'cloze' }],
  ])('[QT22] %s becomes what it is in our words', (type, inside, content) => {
    expect(read(question(type, inside)).questions[0]?.content).toMatchObject(content);
  });
});

describe('QTI 1.2', () => {
  const label = (ident: string) =>
    `<response_label ident="${ident}"><material><mattext>${ident}</mattext></material></response_label>`;
  const choice = (cardinality: string) =>
    `<material><mattext texttype="text/html">&lt;p&gt;Vraag&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="${cardinality}"><render_choice>${label('A')}${label('B')}</render_choice></response_lid>`;
  const rule = (conditions: string, set = '<setvar action="Set" varname="SCORE">100</setvar>') =>
    `<resprocessing><respcondition><conditionvar>${conditions}</conditionvar>${set}</respcondition></resprocessing>`;
  const is = (value: string) => `<varequal respident="r">${value}</varequal>`;
  const text =
    '<material><mattext>Vraag</mattext></material><response_str ident="r"><render_fib/></response_str>';
  const item = (presentation: string, more = '') =>
    `<item ident="I" title="T"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>3</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation>${presentation}</presentation>${more}</item>`;
  const read = (inside: string) => readQti12(parseXml(`<questestinterop>${inside}</questestinterop>`));

  test('[QT20] counts assessments, banks, sections and items, wherever they stand', () => {
    const file = read(
      `<assessment><section><section>${item(text)}</section></section></assessment><objectbank>${item(text)}</objectbank>`,
    );
    expect({ ...file, questions: file.questions.length }).toEqual({
      assessments: 1,
      objectbanks: 1,
      sections: 2,
      questions: 2,
    });
    expect(file.questions[0]).toMatchObject({
      identifier: 'I',
      title: 'T',
      type: 'unspecified',
      maxScore: 3,
    });
  });

  test.each([
    [
      'single choice',
      item(choice('Single'), rule(is('B'))),
      { kind: 'singleChoice', options: [{ share: 0 }, { share: 1 }] },
    ],
    [
      'several answers, others excluded',
      item(choice('Multiple'), rule(`<and>${is('A')}<not>${is('B')}</not></and>`)),
      { kind: 'multipleResponse', options: [{ share: 1 }, { share: 0 }] },
    ],
    [
      'points per option',
      item(choice('Multiple'), rule(is('A'), '<setvar action="Add">25</setvar>')),
      { kind: 'unsupported', reason: 'points per option' },
    ],
    ['no key', item(choice('Single')), { kind: 'unsupported', reason: 'no key' }],
    ['ordering', item(choice('Ordered'), rule(is('A'))), { kind: 'unsupported', reason: 'ordering' }],
    [
      'text',
      item(text, rule(is('a') + is('b'))),
      { kind: 'shortText', accepted: [{ share: 1 }, { share: 1 }] },
    ],
    [
      'a range',
      item(
        text,
        rule(
          '<or><varequal respident="r">5</varequal><and><vargte respident="r">4</vargte><varlte respident="r">6</varlte></and></or>',
        ),
      ),
      { kind: 'numeric', accepted: [{ low: 4, high: 6, share: 1 }] },
    ],
    ['an essay', item(text, rule('<other/>', '')), { kind: 'essay' }],
    ['text alone', item('<material><mattext>Lees dit</mattext></material>'), { kind: 'stimulus' }],
    [
      'two responses',
      item(choice('Single') + choice('Single')),
      { kind: 'unsupported', reason: 'more than one response' },
    ],
  ])('[QT20] %s becomes what it is in our words, or stays what it was with the reason', (_, xml, content) => {
    expect(read(xml).questions[0]?.content).toMatchObject(content);
  });
});

describe('readQtiDocument', () => {
  test.each([
    ['<assessmentItem identifier="I"/>', 'a.xml', 'item'],
    ['<qti-assessment-test identifier="T"/>', 'a.xml', 'test'],
    ['<manifest identifier="M"/>', 'imsmanifest.xml', 'manifest'],
    ['<questestinterop/>', 'a.xml', 'qti12'],
    ['\uFEFF<quiz/>', 'a.xml', 'moodle'],
    ['Waar?{T}', 'a.gift', 'gift'],
  ])('[QT24] %s in %s is a %s', (text, name, kind) => {
    expect(readQtiDocument(text, name).kind).toBe(kind);
  });

  test.each([
    ['<html/>', 'a.xml'],
    ['tekst', 'a.docx'],
    ['<a/>', 'a.txt'],
    ['', 'a.xml'],
  ])('[QT24] %j in %s is refused as of no known kind', (text, name) => {
    expect(() => readQtiDocument(text, name)).toThrow(expect.objectContaining({ code: 'notQti' }));
  });
});
