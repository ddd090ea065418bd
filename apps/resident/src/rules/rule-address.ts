const RULE_NUMBER = /^[A-Za-z0-9-]{1,40}$/;

export type RuleAsked =
  | { readonly kind: 'none' }
  /** `gone`: it may have been in an earlier version. */
  | { readonly kind: 'here' | 'gone'; readonly ruleId: string };

/** Which rule an address such as `/rules#TJ-R02` asks for; anything that cannot be a rule's number asks for none. */
export function ruleInAddress(hash: string, ruleIds: readonly string[]): RuleAsked {
  const ruleId = hash.replace(/^#/, '');
  if (!RULE_NUMBER.test(ruleId) || ruleId === HISTORY || ruleId === CONTENTS) return { kind: 'none' };
  return { kind: ruleIds.includes(ruleId) ? 'here' : 'gone', ruleId };
}

/** Other places on the page that have an address. */
export const HISTORY = 'history';
export const CONTENTS = 'contents';

/** Where a rule is explained to everybody. */
export const ruleAddress = (ruleId: string): string => `/rules#${ruleId}`;
