import type { PublicRules } from '@healthcode/contracts/client';
import { Panel, STATUS_WORDS, SummaryList, usePreferences } from '@healthcode/ui';
import { RuleColours } from './RuleColours.tsx';
import { CONTENTS } from './rule-address.ts';
import { useT } from './words.ts';

type Rule = PublicRules['inForce']['rules'][number];

/** One rule in plain words; its number is its place in the address. */
export function RulePanel({ rule }: { rule: Rule }) {
  const t = useT();
  const { language } = usePreferences();
  const heading = `${rule.id}-title`;
  return (
    <article className="r-rule" id={rule.id} tabIndex={-1} aria-labelledby={heading}>
      <Panel>
        <div className="hc-panel__section">
          <h2 id={heading}>{rule.title[language]}</h2>
          <RuleColours colours={rule.colours} />
          <SummaryList
            rows={[
              { label: t('appliesTo'), value: rule.words.appliesTo[language] },
              { label: t('why'), value: rule.reason[language] },
              { label: t('when'), value: <Phases phases={rule.words.phases} /> },
              { label: t('toDo'), value: rule.toDo[language] },
              {
                label: t('reportedBy'),
                value: rule.words.reportedBy.map((authority) => authority[language]).join(t('listJoin')),
              },
              { label: t('basis'), value: rule.basis[language] },
              { label: t('number'), value: rule.id },
            ]}
          />
          <a className="hc-link hc-link--stands r-rules__screen-only" href={`#${CONTENTS}`}>
            {t('toTop')}
          </a>
        </div>
      </Panel>
    </article>
  );
}

/** From when the rule holds each of its colours, and each of the ways it ends. */
function Phases({ phases }: { phases: Rule['words']['phases'] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <ol className="r-phases">
      {phases.map(({ colour, from, until }) => (
        <li key={colour}>
          <p className="r-strong">
            {t('phase', { colour: STATUS_WORDS[colour][language], from: from[language] })}
          </p>
          <p>{t(until.length === 1 ? 'endsWith' : 'endsWithFirst')}</p>
          <ul className="r-bullets">
            {until.map((way) => (
              <li key={way.en}>{way[language]}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
