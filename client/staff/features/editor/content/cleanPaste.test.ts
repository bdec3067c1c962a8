import { describe, expect, test } from 'vitest';
import { cleanInlinePaste, cleanPaste } from './cleanPaste.ts';

const fromWord = [
  '<html><head><style>p.MsoNormal {color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head>',
  '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">·&nbsp;&nbsp;</span><![endif]>',
  'koorts<o:p></o:p></p><p class=MsoNormal>sinds&nbsp;3 dagen</p></html>',
].join('');

describe('what is pasted from Word', () => {
  test('[SCE3] loses styles, comments and the bullets that Word draws', () => {
    expect(cleanPaste(fromWord)).toBe(
      '<html><head></head><p class=MsoListParagraph>koorts</p><p class=MsoNormal>sinds 3 dagen</p></html>',
    );
  });

  test('[SCE3] becomes one line in a field of one line', () => {
    expect(cleanInlinePaste('<p>koorts</p><p>en <b>hoofdpijn</b></p>').replace(/\s+/g, ' ').trim()).toBe(
      'koorts en <b>hoofdpijn</b>',
    );
  });
});
