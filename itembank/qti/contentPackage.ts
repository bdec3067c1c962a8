import { QtiProblem } from './qtiProblem.ts';
import { childrenNamed, descendantsNamed, type XmlElement } from './xml/xmlElement.ts';

/** One thing in a package: what it is, the file it starts from and the files it needs. */
export interface PackageResource {
  readonly identifier: string;
  readonly type: string;
  readonly href: string | undefined;
  readonly files: readonly string[];
  readonly line: number;
}

/** The list of contents of an IMS content package. */
export interface ContentPackage {
  readonly identifier: string | undefined;
  readonly resources: readonly PackageResource[];
}

export function isContentPackage({ name }: XmlElement): boolean {
  return name === 'manifest';
}

/** @throws {QtiProblem} when this is no manifest */
export function readContentPackage(root: XmlElement): ContentPackage {
  if (!isContentPackage(root)) throw new QtiProblem('notQti', root.name, { line: root.line });
  return {
    identifier: root.attributes.identifier,
    resources: descendantsNamed(root, 'resource').map(({ attributes, line, ...element }) => ({
      identifier: attributes.identifier ?? '',
      type: attributes.type ?? '',
      href: attributes.href,
      files: childrenNamed({ attributes, line, ...element }, 'file').flatMap(
        (file) => file.attributes.href ?? [],
      ),
      line,
    })),
  };
}
