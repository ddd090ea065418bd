import json73 from '../../../policy/tianjin/rules-7-3.json' with { type: 'json' };
import json2020 from '../../../policy/tianjin/rules-2020.json' with { type: 'json' };
import json2022 from '../../../policy/tianjin/rules-2022.json' with { type: 'json' };
import { parseRuleSet, type RuleSet } from '../src/index.ts';

function read(json: unknown): RuleSet {
  const parsed = parseRuleSet(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The city's own rules, read the way the server reads them. */
export const rules2020: RuleSet = read(json2020);
export const rules2022: RuleSet = read(json2022);
export const rules73: RuleSet = read(json73);

/** Every set by the name of its file, in the order of their versions. */
export const CITY_RULE_SETS: readonly (readonly [name: string, ruleSet: RuleSet])[] = [
  ['rules-2020', rules2020],
  ['rules-2022', rules2022],
  ['rules-7-3', rules73],
];
