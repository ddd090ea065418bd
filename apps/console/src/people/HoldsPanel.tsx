import type { ColourView, Suspension } from '@healthcode/contracts/client';
import { formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { RuleColours } from '../rules/RuleColours.tsx';
import { useSuspensionWords } from '../suspensions/use-suspension-words.ts';
import { EarlierHolds } from './EarlierHolds.tsx';

interface HoldsPanelProps {
  readonly colour: ColourView;
  /** Of the person's records, in whatever state. */
  readonly suspensions: readonly Suspension[];
}

/** Why the colour is what it is: each rule that holds one now, the strongest first; then what does not count. */
export function HoldsPanel({ colour, suspensions }: HoldsPanelProps) {
  const t = useT();
  const aside = suspensions.filter(({ state }) => state === 'in-effect');
  return (
    <Panel>
      <PanelSection title={t('person.why')}>
        {colour.holds.length === 0 ? (
          <p>{t(aside.length === 0 ? 'person.noHolds' : 'suspensions.noOtherHolds')}</p>
        ) : (
          <ul className="console-holds">
            {colour.holds.map((hold) => (
              <Hold key={`${hold.ruleId} ${hold.reportedBy.en} ${hold.since}`} hold={hold} />
            ))}
          </ul>
        )}
        <AsideNow aside={aside} />
        <EarlierHolds earlier={colour.earlier} />
      </PanelSection>
    </Panel>
  );
}

function AsideNow({ aside }: { aside: readonly Suspension[] }) {
  const t = useT();
  const { sayGround, named } = useSuspensionWords();
  if (aside.length === 0) return null;
  return (
    <div className="console-aside-now">
      <h3>{t('suspensions.asideNow')}</h3>
      <ul className="console-ends">
        {aside.map((one) => (
          <li key={one.suspensionId}>
            {t('suspensions.asideOf', { ...named(one), ground: sayGround(one) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hold({ hold }: { hold: ColourView['holds'][number] }) {
  const t = useT();
  const { language } = usePreferences();
  const say = (at: number) => formatInstant(at, language, { year: true });
  return (
    <li className="console-hold">
      <div className="console-rule__head">
        <h3>{hold.title[language]}</h3>
        <RuleColours colours={[hold.colour]} />
      </div>
      <SummaryList
        look="facts"
        rows={[
          { label: t('rules.why'), value: hold.reason[language] },
          { label: t('rules.toDo'), value: hold.toDo[language] },
          { label: t('person.reportedBy'), value: hold.reportedBy[language] },
          { label: t('person.from'), value: say(hold.since) },
          {
            label: t('person.until'),
            value: hold.until === null ? <Ends ways={hold.endsWith} /> : say(hold.until),
          },
          ...(hold.reviewAt === null ? [] : [{ label: t('person.review'), value: say(hold.reviewAt) }]),
          {
            label: t('rules.number'),
            value: t('person.ruleOf', { id: hold.ruleId, version: hold.ruleSetVersion }),
          },
        ]}
      />
    </li>
  );
}

function Ends({ ways }: { ways: ColourView['holds'][number]['endsWith'] }) {
  const { language } = usePreferences();
  return (
    <ul className="console-ends">
      {ways.map((way) => (
        <li key={way.en}>{way[language]}</li>
      ))}
    </ul>
  );
}
