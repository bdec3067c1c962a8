import { describe, expect, test } from 'vitest';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { zipFile, zipWith } from '#tests/support/zipWith.ts';
import { decodeXml } from './decodeXml.ts';
import { inspectPackage } from './inspectPackage.ts';
import { openZip, zipLimits } from './openZip.ts';
import { zipBytes } from './zipBytes.ts';

const subjectOf = async (path: string) => {
  try {
    (await openZip(path)).close();
  } catch (error) {
    if (error instanceof QtiProblem) return `${error.code}: ${error.subject}`;
    throw error;
  }
  return undefined;
};

describe('openZip', () => {
  test('[QZ1] reads the files of a harmless zip, one at a time', async () => {
    const zip = await openZip(await zipWith({ 'a.xml': '<a/>', 'map/b.txt': 'twee' }));
    expect(zip.names).toEqual(['a.xml', 'map/b.txt']);
    expect(Buffer.from(await zip.read('map/b.txt')).toString()).toBe('twee');
    await expect(zip.read('c')).rejects.toMatchObject({ code: 'missing' });
    zip.close();
  });

  test('[QZ1] refuses more entries than a package has, before looking at them', async () => {
    const bytes = await zipBytes({ 'a.xml': '' });
    const end = bytes.lastIndexOf('PK\u0005\u0006');
    for (const count of [end + 8, end + 10]) bytes.writeUInt16LE(zipLimits.entries + 1, count);
    expect(await subjectOf(zipFile(bytes))).toBe('zip: 10001 > 10000 entries');
  });

  test('[QZ1] refuses a zip bomb, a link, a name twice', async () => {
    const bomb = Buffer.alloc(8 * 1024 * 1024);
    expect(await subjectOf(await zipWith({ 'bom.xml': bomb }))).toBe('zip: zip bomb bom.xml');
    expect(await subjectOf(await zipWith({ link: { content: '/etc/passwd', mode: 0o120777 } }))).toBe(
      'zip: link link',
    );
    expect(await subjectOf(await zipWith({ 'A.xml': '', 'a.xml': '' }))).toBe('zip: a.xml (2×)');
  });

  test.each(['../../etc/passwd', '/etc/abs/passwd', 'C:/windows/a.txt', 'a\\..\\..\\passwdxx'])(
    '[QZ1] refuses a name that leads outside: %s',
    async (name) => {
      const placeholder = 'x'.repeat(name.length);
      const bytes = await zipBytes({ [placeholder]: 'x' });
      const path = zipFile(Buffer.from(bytes.toString('latin1').replaceAll(placeholder, name), 'latin1'));
      expect(await subjectOf(path)).toMatch(/^zip: /);
    },
  );

  test('[QZ1] refuses what is no zip, is cut off, or unpacks to another size than it says', async () => {
    const bytes = await zipBytes({ 'a.txt': 'a'.repeat(5000) });
    expect(await subjectOf(zipFile(Buffer.from('PK\u0003\u0004niets')))).toMatch(/^zip: /);
    expect(await subjectOf(zipFile(bytes.subarray(0, bytes.length - 30)))).toMatch(/^zip: /);
    const lying = Buffer.from(bytes);
    lying.writeUInt32LE(4000, lying.indexOf('PK\u0001\u0002') + 24);
    const zip = await openZip(zipFile(lying));
    await expect(zip.read('a.txt')).rejects.toMatchObject({ code: 'zip' });
    zip.close();
  });
});

describe('inspectPackage', () => {
  const resource = (href: string, type: string) =>
    `<resource identifier="${href}" type="${type}" href="${href}"><file href="${href}"/></resource>`;
  const manifest = (...resources: string[]) =>
    `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>\n${resources.join('\n')}</resources></manifest>`;

  test('[QZ2] reads every item and test the manifest names, and reports what it cannot read with its file', async () => {
    const zip = await openZip(
      await zipWith({
        'imsmanifest.xml': manifest(
          resource('items/goed%20.xml', 'imsqti_item_xmlv2p2'),
          resource('items/stuk.xml', 'imsqti_item_xmlv2p2'),
          resource('toets.xml', 'imsqti_test_xmlv2p2'),
          resource('weg.xml', 'imsqti_item_xmlv2p2'),
          resource('../buiten.xml', 'imsqti_item_xmlv2p2'),
          resource('beeld.png', 'webcontent'),
        ),
        'items/goed .xml': '<assessmentItem identifier="I"/>',
        'items/stuk.xml': '<assessmentItem>\n<',
        'toets.xml': '<assessmentTest identifier="T"/>',
        'beeld.png': 'PNG',
      }),
    );
    const { resources, problems } = await inspectPackage(zip);
    zip.close();
    expect(resources.map(({ file, document }) => [file, document?.kind])).toEqual([
      ['items/goed .xml', 'item'],
      ['items/stuk.xml', undefined],
      ['toets.xml', 'test'],
    ]);
    expect(problems.map(({ file, problem: { code, line } }) => [file, code, line])).toEqual([
      ['items/goed .xml', 'noResponseProcessing', undefined],
      ['items/stuk.xml', 'notWellFormed', 2],
      ['imsmanifest.xml', 'missing', 5],
      ['imsmanifest.xml', 'missing', 6],
    ]);
  });

  test('[QZ2] a zip without a manifest is refused', async () => {
    const zip = await openZip(await zipWith({ 'a.xml': '<a/>' }));
    await expect(inspectPackage(zip)).rejects.toMatchObject({ code: 'missing', subject: 'imsmanifest.xml' });
    zip.close();
  });
});

describe('decodeXml', () => {
  test.each([
    ['UTF-8', Buffer.from('<a>é</a>')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<a>é</a>')],
    ['UTF-16 with a mark', Buffer.from('\uFEFF<a>é</a>', 'utf16le')],
  ])('[QZ4] reads %s', (_, bytes) => {
    expect(decodeXml(bytes)).toBe('<a>é</a>');
  });

  test('[QZ4] follows the encoding a file declares, and refuses what is not in it', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1');
    expect(decodeXml(latin)).toContain('<a>é</a>');
    expect(() => decodeXml(Buffer.from('<a>é</a>', 'latin1'))).toThrow(
      expect.objectContaining({ code: 'unknownEncoding' }),
    );
    expect(() => decodeXml(Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'))).toThrow(QtiProblem);
  });
});
