import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';

/** One change of a list of rules, made to the list as it stands when it is its turn. */
export type RuleChange<Rule> = (rules: readonly Rule[]) => Rule[];

/** Without one rule; the others stay, also those that came meanwhile. */
export function without<Rule>(rule: Rule): RuleChange<Rule> {
  return (rules) => {
    const at = placeOf(rule, rules);
    return at === -1 ? [...rules] : rules.toSpliced(at, 1);
  };
}

/** With a rule back in its place; once, however often it is asked. */
export function withBack<Rule>(rule: Rule, at: number): RuleChange<Rule> {
  return (rules) => (placeOf(rule, rules) === -1 ? rules.toSpliced(at, 0, rule) : [...rules]);
}

function placeOf<Rule>(rule: Rule, rules: readonly Rule[]): number {
  const wanted = canonicalJson(rule as Json);
  return rules.findIndex((one) => canonicalJson(one as Json) === wanted);
}
