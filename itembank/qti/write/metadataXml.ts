import type { ItemContent, Source } from '#itembank/content/item.ts';
import { element, type Xml } from './xmlText.ts';

const lom = 'http://ltsc.ieee.org/xsd/LOM';
const string = (text: string, language = 'nl') => element('string', { language }, text);
const vocabulary = (name: string, value: string) =>
  element(name, {}, element('source', {}, 'LOMv1.0'), element('value', {}, value));

/**
 * What an item is about and rests on, as Learning Object Metadata: a classification per attribute, a relation per source,
 * and the date before which it must be checked as an annotation.
 *
 * @see IEEE 1484.12.1, Learning Object Metadata
 */
export function metadataXml(code: string, { classification, sources, reviewBy }: ItemContent): Xml {
  return element(
    'metadata',
    {},
    element(
      'lom',
      { xmlns: lom },
      element('general', {}, identified('peil', code), element('language', {}, 'nl')),
      sources.map(relation),
      element(
        'annotation',
        {},
        element('date', {}, element('dateTime', {}, reviewBy)),
        element('description', {}, string('reviewBy', 'x-none')),
      ),
      Object.entries(classification).map(([attribute, value]) =>
        element(
          'classification',
          {},
          vocabulary('purpose', 'discipline'),
          element(
            'taxonPath',
            {},
            element('source', {}, string(attribute, 'x-none')),
            element('taxon', {}, element('id', {}, value)),
          ),
        ),
      ),
    ),
  );
}

function identified(catalog: string, entry: string): Xml {
  return element('identifier', {}, element('catalog', {}, catalog), element('entry', {}, entry));
}

/** The kind and number of a source identify it; its title, edition and passage describe it, in that order. */
function relation({ kind, number, title, edition, passage }: Source): Xml {
  return element(
    'relation',
    {},
    vocabulary('kind', 'isbasedon'),
    element(
      'resource',
      {},
      identified(kind, number ?? ''),
      [title, edition, passage].map((text) => element('description', {}, string(text))),
    ),
  );
}
