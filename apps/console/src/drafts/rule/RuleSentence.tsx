import type { RuleInWords } from '@healthcode/domain';
import { STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';

/** What a rule does, in words made from its data: whom it reaches, and each span in a line. */
export function RuleSentence({ words }: { words: RuleInWords | null }) {
  const t = useT();
  const { language } = usePreferences();
  if (words === null) return <p className="console-meta">{t('ruleForm.incomplete')}</p>;
  return (
    <div className="console-sentence">
      <p>{words.appliesTo[language]}</p>
      <ul>
        {words.phases.map(({ colour, from, until }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two spans may say the same
          <li key={index}>
            <span className="console-mark">
              <StatusShape kind={colour} look="mark" size={20} />
              <span>{STATUS_WORDS[colour][language]}</span>
            </span>
            <span>
              {t(until.length === 1 ? 'ruleForm.phaseLine' : 'ruleForm.phaseLineFirst', {
                from: from[language],
                until: until.map((way) => way[language]).join(t('ruleForm.wayJoin')),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
