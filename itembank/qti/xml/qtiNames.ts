import type { XmlElement } from './xmlElement.ts';

/** Names of 2.x that do not follow from their capitals. */
const irregular: Readonly<Record<string, string>> = {
  durationLT: 'duration-lt',
  durationGTE: 'duration-gte',
};

/**
 * The tree in the names of QTI 3.0 without their prefix, whatever version it was written in:
 * `assessmentItem` and `qti-assessment-item` both become `assessment-item`, `maxChoices` becomes `max-choices`.
 */
export function withQtiNames(element: XmlElement): XmlElement {
  return {
    ...element,
    name: kebab(element.name.replace(/^qti-/, '')),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name.replace(/[^:]+$/, kebab), value]),
    ),
    children: element.children.map((child) => (typeof child === 'string' ? child : withQtiNames(child))),
  };
}

/** The version a namespace stands for; undefined for another or none. */
export function qtiVersion({ namespace }: XmlElement): string | undefined {
  const [, major, minor] = /ims(?:qti(?:asi)?|qti_item)_v(\d)p(\d)$/.exec(namespace) ?? [];
  return major === undefined ? undefined : `${major}.${minor}`;
}

function kebab(name: string): string {
  return irregular[name] ?? name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
}
