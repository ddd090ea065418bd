import type { EarlierHold, ExplainedHold } from '@healthcode/contracts/client';
import { AppLink, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ruleAddress } from '../rules/rule-address.ts';

/** Which rule in which version, and the way to where everybody can read it. */
export function RuleLink({ hold }: { readonly hold: ExplainedHold | EarlierHold }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <AppLink className="hc-link hc-link--stands" href={ruleAddress(hold.ruleId)}>
      {t('reason.ruleValue', {
        title: hold.title[language],
        rule: hold.ruleId,
        version: hold.ruleSetVersion,
      })}
    </AppLink>
  );
}
