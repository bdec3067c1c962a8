import type { ItemContent } from '#itembank/content/item.ts';
import { interactionXml } from './interactionXml.ts';
import { inlineXml, richTextXml } from './richTextXml.ts';
import { scoringXml } from './scoringXml.ts';
import { document, element } from './xmlText.ts';

/**
 * An item as a file of QTI 3.0. What QTI can say is said in its words, so that other systems can use it: the question,
 * what is right, how it is scored, and the reasons as feedback. What they would not know is only in `class` and `data-`.
 *
 * Two things other systems score more strictly: short answers with an accent or a hyphen too many, which ours folds away.
 *
 * @see 1EdTech, QTI 3.0 Assessment, Section and Item Information Model
 */
export function itemXml(code: string, content: ItemContent): string {
  const { declarations, processing } = scoringXml(content);
  return document(
    element(
      'qti-assessment-item',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
        identifier: code,
        title: code,
        adaptive: false,
        'time-dependent': false,
        'xml:lang': 'nl',
      },
      declarations,
      element(
        'qti-item-body',
        {},
        content.vignette ? element('div', { class: 'peil-vignette' }, richTextXml(content.vignette)) : [],
        interactionXml(content),
      ),
      processing,
      element(
        'qti-modal-feedback',
        { 'outcome-identifier': 'FEEDBACK', identifier: 'answered', 'show-hide': 'show' },
        element('qti-content-body', {}, element('p', {}, inlineXml(content.rationale))),
      ),
    ),
  );
}
