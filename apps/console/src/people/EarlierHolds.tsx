import type { ColourView, EarlierHold } from '@healthcode/contracts/client';
import { Disclosure, formatInstant, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { RuleColours } from '../rules/RuleColours.tsx';

/** What held a colour before and counts no longer. */
export function EarlierHolds({ earlier }: Pick<ColourView, 'earlier'>) {
  const t = useT();
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t('suspensions.earlier', { count: earlier.length })}>
      <ul className="console-holds">
        {earlier.map((hold) => (
          <Earlier key={`${hold.ruleId} ${hold.reportedBy.en} ${hold.since} ${hold.until}`} hold={hold} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Earlier({ hold }: { hold: EarlierHold }) {
  const t = useT();
  const { language } = usePreferences();
  const say = (at: number) => formatInstant(at, language, { year: true });
  const ending = hold.ending[language];
  const source = hold.relievedBy?.[language];
  return (
    <li className="console-hold">
      <div className="console-rule__head">
        <h3>{hold.title[language]}</h3>
        <RuleColours colours={[hold.colour]} />
      </div>
      <SummaryList
        look="facts"
        rows={[
          { label: t('person.reportedBy'), value: hold.reportedBy[language] },
          { label: t('person.from'), value: say(hold.since) },
          { label: t('person.until'), value: say(hold.until) },
          {
            label: t('suspensions.ending'),
            value: source === undefined ? ending : t('suspensions.relieved', { ending, source }),
          },
          {
            label: t('rules.number'),
            value: t('person.ruleOf', { id: hold.ruleId, version: hold.ruleSetVersion }),
          },
        ]}
      />
    </li>
  );
}
