import { useEffect, useState } from 'react';
import { type RuleAsked, ruleInAddress } from './rule-address.ts';

/** Goes to the rule that the address asks for, when the rules are there and whenever the address changes. */
export function useRuleInAddress(ruleIds: readonly string[]): RuleAsked {
  const [asked, setAsked] = useState<RuleAsked>({ kind: 'none' });
  useEffect(() => {
    const follow = () => {
      const found = ruleInAddress(window.location.hash, ruleIds);
      setAsked(found);
      if (found.kind !== 'here') return;
      const rule = document.getElementById(found.ruleId);
      rule?.scrollIntoView();
      rule?.focus({ preventScroll: true });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ruleIds]);
  return asked;
}
