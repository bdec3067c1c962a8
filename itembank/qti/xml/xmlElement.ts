/** One element of a file that was read: names without prefix, text and elements in their own order. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** Attributes by local name; those of another namespace by `prefix:name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Line of the file, counted from 1. */
  readonly line: number;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

export function childrenNamed(element: XmlElement, ...names: string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

/** Every element inside, in the order of the file, the element itself left out. */
export function descendantsOf(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = elementsOf(element).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (const child of elementsOf(next).reverse()) waiting.push(child);
  }
  return found;
}

export function descendantsNamed(element: XmlElement, ...names: string[]): XmlElement[] {
  return descendantsOf(element).filter(({ name }) => names.includes(name));
}

/** All text inside, without the mark-up. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
