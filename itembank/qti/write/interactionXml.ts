import type { Region } from '#itembank/content/interaction.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { InlineText } from '#itembank/content/richText.ts';
import { partIdentifier } from './partIdentifier.ts';
import { inlineXml, mediaFolder, richTextXml } from './richTextXml.ts';
import { element, type Xml } from './xmlText.ts';

const response = { 'response-identifier': 'RESPONSE' };

interface Written {
  readonly id: string;
  readonly content: InlineText;
  readonly rationale?: InlineText;
}

/**
 * The question with what one answers it by. `class` says which of our types it is, because QTI has one interaction for
 * several of them.
 */
export function interactionXml(content: ItemContent): Xml[] {
  const prompt = element('qti-prompt', {}, richTextXml(content.stem));
  const kind = { ...response, class: `peil-${content.type}` };
  switch (content.type) {
    case 'singleChoice':
    case 'multipleResponse': {
      const { fixedOrder, options } = content;
      const most = content.type === 'singleChoice' ? 1 : 0;
      return [
        element(
          'qti-choice-interaction',
          {
            ...kind,
            'max-choices': most,
            shuffle: fixedOrder !== true,
            'data-fixed-order': fixedOrder === false ? 'false' : undefined,
          },
          prompt,
          options.map((option) => partXml('qti-simple-choice', option)),
        ),
      ];
    }
    case 'trueFalse':
      return [
        element(
          'qti-choice-interaction',
          { ...kind, 'max-choices': 1, shuffle: false },
          prompt,
          partXml('qti-simple-choice', { id: 'true', content: ['Juist'], rationale: content.ifTrue }),
          partXml('qti-simple-choice', { id: 'false', content: ['Onjuist'], rationale: content.ifFalse }),
        ),
      ];
    case 'ordering':
      return [
        element(
          'qti-order-interaction',
          { ...kind, shuffle: true },
          prompt,
          content.elements.map((one) => partXml('qti-simple-choice', one)),
        ),
      ];
    case 'extendedMatching':
      return [matchXml(kind, prompt, content.prompts, content.options, false)];
    case 'matching':
      return [matchXml(kind, prompt, content.elements, content.targets, true)];
    case 'numeric':
      return [
        element('div', { class: 'peil-stem' }, richTextXml(content.stem)),
        element(
          'p',
          {},
          element('qti-text-entry-interaction', { ...kind, 'data-decimals': content.decimals }),
          content.unit === null ? [] : element('span', { class: 'peil-unit' }, content.unit),
        ),
      ];
    case 'shortText':
      return [
        element('div', { class: 'peil-stem' }, richTextXml(content.stem)),
        element(
          'p',
          {},
          element('qti-text-entry-interaction', { ...kind, 'expected-length': content.maximumLength }),
        ),
      ];
    case 'hotspot': {
      const { media, alt, widthPx, heightPx } = content.image;
      return [
        element(
          'qti-hotspot-interaction',
          { ...kind, 'max-choices': content.keys.length },
          prompt,
          element('img', { src: `${mediaFolder}${media}`, alt, width: widthPx, height: heightPx }),
          content.regions.map(({ id, label, shape }) =>
            element('qti-hotspot-choice', {
              identifier: partIdentifier(id),
              ...shapeOf(shape),
              'hotspot-label': label,
            }),
          ),
        ),
        ...content.regions.map(({ id, rationale }) =>
          element(
            'qti-feedback-block',
            { class: 'peil-region', 'data-region': id, ...shown },
            element('qti-content-body', {}, element('p', {}, inlineXml(rationale))),
          ),
        ),
      ];
    }
  }
}

/** Feedback appears once the item has been answered. */
const shown = { 'outcome-identifier': 'FEEDBACK', identifier: 'answered', 'show-hide': 'show' };

function partXml(
  name: string,
  { id, content, rationale }: Written,
  attributes: Readonly<Record<string, string | number>> = {},
): Xml {
  return element(
    name,
    { identifier: partIdentifier(id), ...attributes },
    inlineXml(content),
    rationale === undefined ? [] : element('qti-feedback-inline', shown, inlineXml(rationale)),
  );
}

function matchXml(
  kind: Readonly<Record<string, string>>,
  prompt: Xml,
  from: readonly Written[],
  to: readonly Written[],
  shuffle: boolean,
): Xml {
  const choice = (most: number) => (part: Written) =>
    partXml('qti-simple-associable-choice', part, { 'match-max': most });
  return element(
    'qti-match-interaction',
    { ...kind, 'max-associations': from.length, shuffle },
    prompt,
    element('qti-simple-match-set', {}, from.map(choice(1))),
    element('qti-simple-match-set', {}, to.map(choice(0))),
  );
}

/** Numbers keep all their digits here, where the specification asks for whole pixels; see `shapeFrom`. */
function shapeOf(shape: Region['shape']): { shape: string; coords: string } {
  switch (shape.kind) {
    case 'circle':
      return { shape: 'circle', coords: [shape.centre.x, shape.centre.y, shape.radius].join(',') };
    case 'rectangle':
      return { shape: 'rect', coords: [shape.from.x, shape.from.y, shape.to.x, shape.to.y].join(',') };
    case 'polygon':
      return { shape: 'poly', coords: shape.points.flatMap(({ x, y }) => [x, y]).join(',') };
  }
}
