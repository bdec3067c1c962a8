import type { XmlElement } from '#itembank/qti/xml/xmlElement.ts';

/** A tree as XML again: the same to a reader, though not the same bytes. */
export function xmlText(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const tag = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0
    ? `${tag}/>`
    : `${tag}>${node.children.map(xmlText).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
