import type { XmlElement } from './xmlElement.ts';
import { xmlReader } from './xmlReader.ts';

/**
 * Reads a whole XML file into a tree, as `xmlReader` does.
 *
 * @throws {QtiProblem} for whatever is wrong, with its line and column
 */
export function parseXml(text: string): XmlElement {
  const reader = xmlReader();
  reader.write(text);
  return reader.close();
}
