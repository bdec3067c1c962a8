import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RichText } from '../content/richText.ts';
import { foreignBlocks, foreignLine } from './foreignText.ts';
import { isReason, reading } from './importProblem.ts';

const html = (text: string, pictures = new Map()) =>
  reading(() => foreignBlocks({ format: 'html', text }, pictures));
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('text of another system', () => {
  test.each([
    ['<p>Een <b>vette</b> zin.</p>', [paragraph('Een ', { text: 'vette', marks: ['bold'] }, ' zin.')]],
    ['a<br>b', [paragraph('a'), paragraph('b')]],
    [
      'H<sub>2</sub>O &lt; 10<sup>-3</sup>',
      [paragraph('H', { text: '2', marks: ['subscript'] }, 'O < 10', { text: '-3', marks: ['superscript'] })],
    ],
    ['<div><span style="color:red">rood</span></div>', [paragraph('rood')]],
    [
      '<p>Lijst:<ul><li>een<li>twee<ol><li>drie</ol></ul>',
      [paragraph('Lijst:'), { type: 'list', ordered: false, items: [['een'], ['twee'], ['drie']] }],
    ],
    [
      '<table><tr><th>a<th>b<tr><td>1<td></table>',
      [{ type: 'table', header: [['a'], ['b']], rows: [[['1'], ['\u00a0']]] }],
    ],
    ['<table><tr><td>los</td></tr></table>', [paragraph('los')]],
    [
      'Bereken \\(x^2\\) en $$\\frac{1}{2}$$',
      [paragraph('Bereken ', { formula: 'x^2' }, ' en ', { formula: '\\frac{1}{2}' })],
    ],
    [
      '<img class="equation_image" data-equation-content="a+b" alt="LaTeX: a+b">',
      [paragraph({ formula: 'a+b' })],
    ],
    ['caf&eacute; &euro;&nbsp;5 &onbekend;', [paragraph('café € 5 &onbekend;')]],
  ])('[IMT1] %s keeps its meaning', (text, blocks) => {
    expect(html(text)).toEqual(blocks);
  });

  test('[IMT2] a picture becomes ours, with its description; without one of use it says so', () => {
    const placed = { media: `${'a'.repeat(64)}.png`, widthPx: 4, heightPx: 3 };
    const pictures = new Map([['p.png', placed]]);
    expect(html('<p>Zie <img src="p.png" alt="Een knie van opzij gezien"></p>', pictures)).toEqual([
      paragraph('Zie'),
      { type: 'image', ...placed, alt: 'Een knie van opzij gezien' },
    ]);
    expect(html('<img src="p.png">', pictures)).toMatchObject([
      { alt: expect.stringMatching(/zonder beschrijving/) },
    ]);
    expect(html('<img src="https://elders.example/p.png">')).toMatchObject({ code: 'picture' });
  });

  test.each([
    ['<math><mi>x</mi></math>', 'mathml'],
    ['<object data="a.swf"></object>', 'embedded'],
    ['<iframe src="//elders.example"></iframe>', 'embedded'],
    ['<video src="a.mp4"></video>', 'embedded'],
    ['<svg onload="alert(1)"></svg>', 'embedded'],
    ['<form><input name="a"></form>', 'embedded'],
    ['<table><tr><td colspan="2">a<tr><td>b<td>c</table>', 'mergedCells'],
    ['<b>'.repeat(200), 'tooDeep'],
  ])('[IMT3] %s would lose meaning, so it is refused', (text, code) => {
    expect(html(text)).toMatchObject({ code });
  });

  test.each([
    '<script>alert(1)</script>goed',
    'go<!-- <img src=x onerror=alert(1)> -->ed',
    '<style>@import "x"</style><p onclick="alert(1)">goed</p>',
    '<a href="javascript:alert(1)">goed</a>',
    '<noscript><img src=x onerror=alert(1)></noscript>goed',
    '<p style="background:url(https://elders.example)">goed',
  ])('[IMT4] what runs or fetches is gone: %s', (text) => {
    expect(html(text)).toEqual([paragraph('goed')]);
  });

  test('[IMT5] whatever the text, what comes out is rich text of ours, or a reason', () => {
    const pieces = fc.constantFrom(
      '\u0001',
      '\ud800',
      ...'<p> </p> <b> <i </ul> <ul> <li> <table> <tr> <td> <script> </script> <svg> <math> <!-- --> <![CDATA[ &lt; &#0; &#x1F600; " \' < > a \\( \\) $$ <img src=x>'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const blocks = html(all.join(''));
        if (!isReason(blocks) && blocks.length > 0) expect(RichText.safeParse(blocks).success).toBe(true);
      }),
    );
  });

  test('[IMT6] plain text keeps its lines, the format of Moodle also its mark-up', () => {
    expect(foreignBlocks({ format: 'plain', text: 'a < b\n<b>c</b>' }, new Map())).toEqual([
      paragraph('a < b'),
      paragraph('<b>c</b>'),
    ]);
    expect(foreignBlocks({ format: 'moodle', text: 'a\n<b>c</b>' }, new Map())).toEqual([
      paragraph('a'),
      paragraph({ text: 'c', marks: ['bold'] }),
    ]);
    expect(foreignLine({ format: 'html', text: '<p>een</p><p>twee</p>' }, 'x')).toEqual(['een twee']);
  });
});
