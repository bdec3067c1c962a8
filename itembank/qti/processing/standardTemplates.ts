import { parseXml } from '../xml/parseXml.ts';
import { withQtiNames } from '../xml/qtiNames.ts';
import { elementsOf, type XmlElement } from '../xml/xmlElement.ts';

const set = (outcome: string, expression: string) =>
  `<setOutcomeValue identifier="${outcome}">${expression}</setOutcomeValue>`;
const float = (value: number) => `<baseValue baseType="float">${value}</baseValue>`;
const word = (value: string) => `<baseValue baseType="identifier">${value}</baseValue>`;
const variable = (identifier: string) => `<variable identifier="${identifier}"/>`;
const condition = (check: string, rules: string, otherwise: string) =>
  `<responseCondition><responseIf>${check}${rules}</responseIf><responseElse>${otherwise}</responseElse></responseCondition>`;

const isCorrect = `<match>${variable('RESPONSE')}<correct identifier="RESPONSE"/></match>`;
const isEmpty = `<isNull>${variable('RESPONSE')}</isNull>`;
const matchCorrect = condition(isCorrect, set('SCORE', float(1)), set('SCORE', float(0)));
const mapResponse = condition(
  isEmpty,
  set('SCORE', float(0)),
  set('SCORE', '<mapResponse identifier="RESPONSE"/>'),
);
const mapResponsePoint = condition(
  isEmpty,
  set('SCORE', float(0)),
  set('SCORE', '<mapResponsePoint identifier="RESPONSE"/>'),
);

/** The templates of the specification, and those of Common Cartridge (CC2), written as their rules. */
const templates: Readonly<Record<string, string>> = {
  match_correct: matchCorrect,
  map_response: mapResponse,
  map_response_point: mapResponsePoint,
  cc2_match: matchCorrect,
  cc2_match_basic: condition(
    isCorrect,
    set('SCORE', variable('MAXSCORE')) + set('FEEDBACKBASIC', word('correct')),
    set('FEEDBACKBASIC', word('incorrect')),
  ),
  cc2_map_response:
    mapResponse +
    condition(
      `<equal toleranceMode="exact">${variable('SCORE')}${variable('MAXSCORE')}</equal>`,
      set('FEEDBACK', word('correct')),
      set('FEEDBACK', word('incorrect')),
    ),
};

/** The last part of a template's address, without `.xml`: what it is known by. */
export function templateName(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .split('/')
    .at(-1)!
    .replace(/\.xml$/i, '');
}

/** The rules a template stands for; undefined for one the specification does not have. */
export function standardTemplate(address: string): XmlElement[] | undefined {
  const rules = templates[templateName(address).toLowerCase()];
  return rules === undefined ? undefined : elementsOf(withQtiNames(parseXml(`<rules>${rules}</rules>`)));
}
