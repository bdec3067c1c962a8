/** A piece of XML that is written; text in it is escaped already. */
export type Xml = { readonly xml: string };

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Xml | string | readonly Child[];

/** One element; attributes that are undefined are left out, strings among the children are text. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`)
    .join('');
  const inside = children.map(textOf).join('');
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** A whole file. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function textOf(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  return 'xml' in child ? child.xml : child.map(textOf).join('');
}

/** Line ends and tabs as references, because a reader turns them into spaces or other line ends. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
