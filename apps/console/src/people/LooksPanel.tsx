import type { Look } from '@healthcode/contracts/client';
import { formatInstant, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** Who in which office looked at this record, when and why: the same lines that the person reads. */
export function LooksPanel({ looks }: { looks: readonly Look[] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel>
      <PanelSection title={t('person.looks')}>
        <p className="console-meta">{t('person.looksHint')}</p>
        <ul className="console-looks">
          {looks.map(({ at, office, what, reason, note }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two looks may be of the same office and time
            <li key={`${at} ${place}`}>
              <span>{office[language]}</span>
              <span>
                {what === 'list' && t('person.inList')}
                {what === 'record' && t('person.looked', { reason: reason[language] })}
                {what === 'gate' && reason[language]}
                {note && ` ${t('person.lookNote', { note })}`}
              </span>
              <time dateTime={new Date(at).toISOString()}>{formatInstant(at, language, { year: true })}</time>
            </li>
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}
