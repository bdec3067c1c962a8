import { mediaOf } from '#itembank/content/mediaOf.ts';
import type { ExchangedItem, PackageFile } from './exchangedItem.ts';
import { itemXml } from './itemXml.ts';
import { metadataXml } from './metadataXml.ts';
import { usageDataXml } from './usageDataXml.ts';
import { document, element } from './xmlText.ts';

/** Name of the file with statistics in a package. */
export const usageDataFile = 'usagedata.xml';

/** What the manifest of a package of ours calls itself. */
export const packageIdentifier = 'peil-items';

/**
 * Items as a content package of QTI 3.0: a manifest with their metadata, a file each, and their statistics. The same items
 * always give the same files, in code order. Whoever zips it adds the media that the manifest names under `media/`.
 *
 * @see 1EdTech, QTI 3.0 Packaging
 */
export function qtiPackage(items: readonly ExchangedItem[]): PackageFile[] {
  const sorted = items.toSorted((x, y) => (x.code < y.code ? -1 : 1));
  return [
    { path: 'imsmanifest.xml', text: manifest(sorted) },
    { path: usageDataFile, text: usageDataXml(sorted) },
    ...sorted.map(({ code, content }) => ({ path: itemPath(code), text: itemXml(code, content) })),
  ];
}

const itemPath = (code: string) => `items/${code}.xml`;

function manifest(items: readonly ExchangedItem[]): string {
  return document(
    element(
      'manifest',
      { xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', identifier: packageIdentifier },
      element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
      element('organizations'),
      element(
        'resources',
        {},
        items.map(({ code, content }) => {
          const media = mediaOf(content).map((name) => `media/${name}`);
          return element(
            'resource',
            { identifier: code, type: 'imsqti_item_xmlv3p0', href: itemPath(code) },
            metadataXml(code, content),
            [itemPath(code), ...media].map((href) => element('file', { href })),
          );
        }),
        element(
          'resource',
          { identifier: 'usagedata', type: 'resourcesusagedata_xmlv2p2', href: usageDataFile },
          element('file', { href: usageDataFile }),
        ),
      ),
    ),
  );
}
