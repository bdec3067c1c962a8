import { ItemContent, type Source } from '#itembank/content/item.ts';
import type { AssessmentItem } from '../assessmentItem.ts';
import { atomsOf } from '../values/value.ts';
import { partId } from '../write/partIdentifier.ts';
import { childNamed, descendantsNamed, elementsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { NotOurs } from './notOurs.ts';
import { regionShapes } from './regionShapes.ts';
import { inlineFromXml, richTextFromXml } from './richTextFromXml.ts';

/** The type an item of our own writing says it is; undefined for a foreign one. */
export function ownType({ root }: AssessmentItem): string | undefined {
  const classes = descendantsNamed(root, 'item-body')
    .flatMap(elementsOf)
    .flatMap((element) => [element, ...elementsOf(element)])
    .filter(({ name }) => name.endsWith('-interaction'))
    .map(({ attributes }) => /\bpeil-(\w+)/.exec(attributes.class ?? '')?.[1]);
  return classes.length === 1 ? classes[0] : undefined;
}

/**
 * The item that `itemXml` wrote, exactly.
 *
 * @param metadata the `lom` of its resource in the manifest
 * @throws {NotOurs} when somebody changed it into what we do not write
 */
export function restoreItem(item: AssessmentItem, metadata: XmlElement): ItemContent {
  const body = found(childNamed(item.root, 'item-body'), item.root);
  const [interaction] = descendantsNamed(body, `${item.interactions[0]?.type}`);
  const type = ownType(item);
  if (interaction === undefined || type === undefined)
    throw new NotOurs('an item without our class', item.root.line);
  const divided = (name: string) => elementsOf(body).find(({ attributes }) => attributes.class === name);
  const vignette = divided('peil-vignette');
  const stem = childNamed(interaction, 'prompt') ?? divided('peil-stem');
  const [rationale] = descendantsNamed(item.root, 'modal-feedback').flatMap((one) =>
    descendantsNamed(one, 'p'),
  );
  const parsed = ItemContent.safeParse({
    type,
    ...(vignette && { vignette: richTextFromXml(vignette) }),
    stem: stem ? richTextFromXml(stem) : [],
    ...answerFrom(type, item, interaction, body),
    rationale: rationale ? inlineFromXml(rationale) : [],
    ...aboutFrom(metadata),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new NotOurs(`${issue!.path.join('.')}: ${issue!.message}`, item.root.line);
}

function found<T>(part: T | undefined, within: XmlElement): T {
  if (part === undefined) throw new NotOurs(`<${within.name}> without a part`, within.line);
  return part;
}

function answerFrom(type: string, item: AssessmentItem, interaction: XmlElement, body: XmlElement): object {
  const declaration = found(item.declarations.get('RESPONSE'), item.root);
  const right = atomsOf(declaration.correctResponse).map(String);
  const scoring =
    declaration.mapping || descendantsNamed(item.root, 'divide').length > 0 ? 'partial' : 'allOrNothing';
  const choices = descendantsNamed(interaction, 'simple-choice');
  const [from = [], to = []] = descendantsNamed(interaction, 'simple-match-set').map((set) =>
    descendantsNamed(set, 'simple-associable-choice'),
  );
  const keyOf = new Map(right.map((pair) => pair.split(' ').map(partId) as [string, string]));
  const keyed = (element: XmlElement) => {
    const part = partFrom(element);
    return { ...part, key: keyOf.get(part.id) };
  };
  switch (type) {
    case 'singleChoice':
      return { options: choices.map(partFrom), ...fixedOrder(interaction), key: right[0] };
    case 'trueFalse': {
      const [ifTrue, ifFalse] = choices.map((choice) => partFrom(choice).rationale);
      return { key: right[0] === 'true', ifTrue, ifFalse };
    }
    case 'multipleResponse':
      return { options: choices.map(partFrom), keys: right.map(partId), ...fixedOrder(interaction), scoring };
    case 'ordering':
      return { elements: choices.map(partFrom), scoring };
    case 'extendedMatching':
      return { prompts: from.map(keyed), options: to.map(partFrom), scoring };
    case 'matching':
      return { elements: from.map(keyed), targets: to.map(partFrom), scoring };
    case 'numeric': {
      const [equal] = descendantsNamed(item.root, 'equal');
      const unit = descendantsNamed(body, 'span').find(({ attributes }) => attributes.class === 'peil-unit');
      return {
        value: Number(right[0]),
        tolerance: Number(equal?.attributes.tolerance?.split(' ')[0]),
        unit: unit ? textOf(unit) : null,
        decimals: Number(interaction.attributes['data-decimals']),
      };
    }
    case 'shortText':
      return {
        accepted: descendantsNamed(item.root, 'map-entry').map(({ attributes }) => attributes['map-key']),
        maximumLength: Number(interaction.attributes['expected-length']),
      };
    case 'hotspot': {
      const image = childNamed(interaction, 'img');
      const [picture] = image ? richTextFromXml({ ...interaction, children: [image] }) : [];
      const { type: _, ...shown } = picture ?? {};
      const reasons = elementsOf(body).filter(({ attributes }) => attributes.class === 'peil-region');
      return {
        image: shown,
        regions: descendantsNamed(interaction, 'hotspot-choice').map(({ attributes }) => {
          const id = partId(attributes.identifier ?? '');
          const reason = reasons.find((one) => one.attributes['data-region'] === id);
          const [text] = reason ? descendantsNamed(reason, 'p') : [];
          return {
            id,
            label: attributes['hotspot-label'],
            shape: regionShapes[attributes.shape ?? '']?.((attributes.coords ?? '').split(',').map(Number)),
            rationale: text ? inlineFromXml(text) : [],
          };
        }),
        keys: right.map(partId),
      };
    }
    default:
      throw new NotOurs(type, interaction.line);
  }
}

function partFrom(element: XmlElement) {
  const feedback = childNamed(element, 'feedback-inline');
  return {
    id: partId(element.attributes.identifier ?? ''),
    content: inlineFromXml(element),
    ...(feedback && { rationale: inlineFromXml(feedback) }),
  };
}

function fixedOrder({ attributes }: XmlElement): object {
  if (attributes.shuffle === 'false') return { fixedOrder: true };
  return attributes['data-fixed-order'] === 'false' ? { fixedOrder: false } : {};
}

/** Sources, classification and review date, as `metadataXml` wrote them. */
function aboutFrom(lom: XmlElement) {
  const texts = (element: XmlElement, name: string) => descendantsNamed(element, name).map(textOf);
  return {
    sources: descendantsNamed(lom, 'relation').map((relation) => {
      const [title = '', edition = '', passage = ''] = texts(relation, 'description');
      const [number = ''] = texts(relation, 'entry');
      const [kind = ''] = texts(relation, 'catalog');
      return { kind: kind as Source['kind'], title, number: number === '' ? null : number, edition, passage };
    }),
    classification: Object.fromEntries(
      descendantsNamed(lom, 'taxonPath').map((path) => [
        textOf(found(childNamed(path, 'source'), path)),
        texts(path, 'id')[0],
      ]),
    ),
    reviewBy: texts(lom, 'dateTime')[0],
  };
}
