import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

export function requiredAttribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined)
    throw new QtiProblem('missing', `${name} (${element.name})`, { line: element.line });
  return value;
}

export function numberAttribute(element: XmlElement, name: string): number | undefined {
  const text = element.attributes[name];
  if (text === undefined) return undefined;
  const value = parseAtom(text, 'float');
  if (typeof value === 'number') return value;
  throw new QtiProblem('invalidValue', `${name} "${text}" (${element.name})`, { line: element.line });
}

export function requiredNumber(element: XmlElement, name: string): number {
  requiredAttribute(element, name);
  return numberAttribute(element, name)!;
}

export function flagAttribute(element: XmlElement, name: string, otherwise = false): boolean {
  const text = element.attributes[name]?.trim();
  return text === undefined ? otherwise : text === 'true' || text === '1';
}

/** One of a closed list of words. */
export function wordAttribute<W extends string>(element: XmlElement, name: string, words: readonly W[]): W {
  const text = requiredAttribute(element, name);
  const word = words.find((one) => one === text.trim());
  if (word !== undefined) return word;
  throw new QtiProblem('invalidValue', `${name} "${text}" (${element.name})`, { line: element.line });
}
