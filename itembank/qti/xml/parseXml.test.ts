import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QtiProblem } from '../qtiProblem.ts';
import { parseXml } from './parseXml.ts';
import { textOf } from './xmlElement.ts';
import { xmlLimits } from './xmlReader.ts';

const problemOf = (text: string) => {
  try {
    parseXml(text);
  } catch (error) {
    if (error instanceof QtiProblem) return error;
    throw error;
  }
  return undefined;
};

describe('parseXml', () => {
  test('[QT1] reads elements, text and CDATA in their own order, with the line of each element', () => {
    const root = parseXml('<a x="1">een<b/>\n<c><![CDATA[<twee>]]></c>&amp;&#233;</a>');
    expect(
      root.children.map((child) => (typeof child === 'string' ? child : `${child.name}@${child.line}`)),
    ).toEqual(['een', 'b@1', '\n', 'c@2', '&é']);
    expect(textOf(root)).toBe('een\n<twee>&é');
    expect(root.attributes).toEqual({ x: '1' });
  });

  test.each([
    ['<a>\n<b></a>', 2],
    ['<a', 1],
    ['', 1],
    ['<a/>\n<b/>', 2],
    ['<a x="1" x="2"/>', 1],
    ['<a><u:b/></a>', 1],
    ['tekst', 1],
  ])('[QT1] refuses %j as not well-formed, with its line', (text, line) => {
    expect(problemOf(text)).toMatchObject({ code: 'notWellFormed', line });
  });

  test.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<!DOCTYPE questestinterop [<!ENTITY x SYSTEM "file:///etc/passwd">]><questestinterop>&x;</questestinterop>',
    '<!DOCTYPE questestinterop [<!ENTITY % p SYSTEM "http://example.org/p">%p;]><questestinterop/>',
    '<!DOCTYPE questestinterop SYSTEM "http://example.org/ims_qtiasiv1p2.dtd"><questestinterop/>',
  ])('[QT2] refuses the document type in %s', (text) => {
    expect(problemOf(text)?.code).toBe('doctype');
  });

  test('[QT2] skips the document type that QTI 1.2 files carry by custom', () => {
    const text =
      '<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd" [<!ELEMENT x (y+)>]><questestinterop/>';
    expect(parseXml(text).name).toBe('questestinterop');
  });

  test('[QT2] knows no entity but the five of XML', () => {
    expect(textOf(parseXml('<a>&lt;&gt;&amp;&quot;&apos;</a>'))).toBe('<>&"\'');
    expect(problemOf('<a>&nbsp;</a>')?.code).toBe('notWellFormed');
  });

  test('[QT2] refuses processing instructions, but not those that name a schema or a style', () => {
    expect(problemOf('<?php system("ls")?><a/>')).toMatchObject({
      code: 'processingInstruction',
      subject: 'php',
    });
    expect(
      parseXml('<?xml version="1.0"?><?xml-model href="a.sch"?><?xml-stylesheet href="a.css"?><a/>').name,
    ).toBe('a');
  });

  test('[QT3] refuses what is nested too deep, too large, or of too many elements', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(problemOf(nested(xmlLimits.depth))).toBeUndefined();
    expect(problemOf(nested(xmlLimits.depth + 1))?.code).toBe('tooDeep');
    expect(problemOf(`<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`)?.code).toBe('tooLarge');
    expect(problemOf(' '.repeat(xmlLimits.characters + 1))?.code).toBe('tooLarge');
  });

  test('[QT4] whatever the text, it is read or refused as a problem of the file', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</a>',
      '<a',
      '<a>',
      '"',
      '=',
      '&',
      '&#0;',
      ']]>',
      '<!--',
      '<?x',
      'x',
      '\0',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const problem = problemOf(text);
        if (problem) expect(problem.reason('nl')).not.toBe('');
      }),
    );
  });
});
