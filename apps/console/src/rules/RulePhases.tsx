import type { RulesView } from '@healthcode/contracts/client';
import { STATUS_WORDS, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** From when a rule holds each of its colours, and each of the ways it ends. */
export function RulePhases({ phases }: { phases: RulesView['rules'][number]['words']['phases'] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <ol className="console-phases">
      {phases.map(({ colour, from, until }) => (
        <li key={colour}>
          <p>{t('rules.phase', { colour: STATUS_WORDS[colour][language], from: from[language] })}</p>
          <p className="console-meta">{t(until.length === 1 ? 'rules.endsWith' : 'rules.endsWithFirst')}</p>
          <ul>
            {until.map((way) => (
              <li key={way.en}>{way[language]}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
