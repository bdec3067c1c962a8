import type { Atom, BaseType } from './value.ts';

const integer = /^[+-]?\d+$/;
const float = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const infinities: Readonly<Record<string, number>> = { INF: Infinity, '+INF': Infinity, '-INF': -Infinity };

/** Reads one value as its base type; undefined when the text is no such value. */
export function parseAtom(text: string, baseType: BaseType): Atom | undefined {
  if (baseType === 'string') return text;
  const words = text.trim().split(/\s+/);
  const word = words.length === 1 && words[0] !== '' ? words[0]! : undefined;
  switch (baseType) {
    case 'boolean':
      return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
    case 'integer':
      return word !== undefined && integer.test(word) ? Number(word) : undefined;
    case 'float':
    case 'duration':
      return word === undefined ? undefined : float.test(word) ? Number(word) : infinities[word];
    case 'point':
      return words.length === 2 && words.every((one) => float.test(one))
        ? words.map(Number).join(' ')
        : undefined;
    case 'pair':
    case 'directedPair':
      return words.length === 2 ? words.join(' ') : undefined;
    case 'file':
    case 'uri':
      return text.trim();
    default:
      // Identifiers with a space in them are met in the field: pairs declared as identifiers.
      return text.trim() === '' ? undefined : words.join(' ');
  }
}
