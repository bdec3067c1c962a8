import { describe, expect, test } from 'vitest';
import { itemXml, response, setting } from '#tests/support/qtiItem.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { zipWith } from '#tests/support/zipWith.ts';
import { qtiCommand } from './qti.ts';

const mapping = '<mapping><mapEntry mapKey="A" mappedValue="2"/></mapping>';
const scored = itemXml({
  responses: response('single', 'identifier', mapping),
  body: '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A"/></choiceInteraction>',
  processing: setting('<mapResponse identifier="RESPONSE"/>'),
});
const uploaded = itemXml({
  responses: response('single', 'file'),
  body: '<uploadInteraction responseIdentifier="RESPONSE"/>',
  processing: setting('<null/>'),
});
const manifest = `<manifest identifier="M"><resources>
<resource identifier="R1" type="imsqti_item_xmlv2p2" href="a.xml"><file href="a.xml"/></resource></resources></manifest>`;

const run = (...options: string[]) => runCommandLine(qtiCommand(), ...options);
const responses = (given: unknown) => fileWith(JSON.stringify(given));

describe('qti score', () => {
  test('[QZ3] prints the outcomes, or why there are none', async () => {
    const good = await run('score', fileWith(scored), '--responses', responses({ RESPONSE: 'A' }), '--json');
    expect([good.code, JSON.parse(good.out)]).toEqual([0, { outcomes: { SCORE: 2 } }]);
    const refused = await run('score', fileWith(uploaded), '--responses', responses({ RESPONSE: null }));
    expect(JSON.parse(refused.out)).toEqual({
      refused: {
        code: 'unsupportedInteraction',
        reason:
          'De interactie upload-interaction kan niet automatisch worden gescoord. Laat haar door mensen beoordelen.',
        line: 5,
      },
    });
    const english = await run('score', fileWith(uploaded), '--responses', responses({}), '--language', 'en');
    expect(JSON.parse(english.out).refused.reason).toContain('cannot be scored automatically');
  });

  test('[QZ3] scores the items of a package by their identifier', async () => {
    const zip = await zipWith({ 'imsmanifest.xml': manifest, 'a.xml': scored });
    const { out } = await run('score', zip, '--responses', responses({ I1: { RESPONSE: 'A' }, I2: {} }));
    expect(JSON.parse(out)).toMatchObject({
      items: { I1: { outcomes: { SCORE: 2 } }, I2: { refused: { code: 'missing' } } },
    });
  });

  test('[QZ3] a test is not scored, and responses that are none are refused', async () => {
    const test = await run(
      'score',
      fileWith('<assessmentTest identifier="T"/>'),
      '--responses',
      responses({}),
    );
    expect(test.err + test.out).toContain('noItem');
    const bad = await run('score', fileWith(scored), '--responses', responses({ RESPONSE: [['A']] }));
    expect(bad).toMatchObject({ code: 1, out: '' });
    const missing = await run('score', fileWith(scored), '--responses', '/weg.json');
    expect(missing).toMatchObject({ code: 1, out: '' });
  });
});

describe('qti inspect', () => {
  test('[QZ3] prints what an item, a package and a question file declare', async () => {
    const inspected = async (file: string) => JSON.parse((await run('inspect', file)).out);
    expect(await inspected(fileWith(scored))).toMatchObject({ kind: 'item', identifier: 'I1', problems: [] });
    expect(await inspected(fileWith('<quiz/>'))).toMatchObject({ kind: 'moodlexml', questions: [] });
    expect(await inspected(fileWith('<questestinterop/>'))).toMatchObject({ kind: 'qti12', items: 0 });
    expect(await inspected(fileWith('<assessmentTest identifier="T"/>'))).toMatchObject({
      kind: 'test',
      missingItemFiles: [],
    });
    const zip = await zipWith({ 'imsmanifest.xml': manifest, 'a.xml': uploaded });
    expect(await inspected(zip)).toMatchObject({
      kind: 'package',
      items: 1,
      resources: [{ identifier: 'R1', item: 'I1', refused: { code: 'unsupportedInteraction' } }],
      problems: [{ file: 'a.xml', code: 'unsupportedInteraction' }],
    });
  });

  test('[QZ3] what cannot be read is told with file, line and reason, and prints nothing else', async () => {
    const file = fileWith('<assessmentItem>\n<itemBody>');
    const { code, out, err } = await run('inspect', file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${file}: line 2, column 10: Dit is geen welgevormde XML`);
    expect(err).not.toContain('    at ');
    expect(await run('inspect', '/weg.xml')).toMatchObject({ code: 1, out: '' });
  });
});
