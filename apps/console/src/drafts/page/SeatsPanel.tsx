import type { RuleDraft } from '@healthcode/contracts/client';
import { formatRecent, Icon, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useT } from '../../i18n/words.ts';

/** Who wrote it, who has approved, and how many seats are still empty. */
export function SeatsPanel({ draft }: { draft: RuleDraft }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { author, approvals, approvalsNeeded, submittedAt } = draft;
  const empty = Math.max(0, approvalsNeeded - approvals.length);
  const when = (at: number) => formatRecent(at, cityNow(), language);
  return (
    <Panel>
      <PanelSection title={t('draftDo.seats')}>
        <p className="hc-field__hint">{t('draftDo.seatsText', { count: approvalsNeeded })}</p>
        <ul className="console-seats">
          <li data-filled>
            <strong>
              <Icon name="check" /> {t('draftDo.seatAuthor')}
            </strong>
            <span>{t('drafts.by', { name: author.name, office: author.office[language] })}</span>
            {submittedAt !== null && (
              <span className="console-meta">{t('drafts.submitted', { time: when(submittedAt) })}</span>
            )}
          </li>
          {approvals.map(({ by, at }) => (
            <li data-filled key={`${by.name} ${at}`}>
              <strong>
                <Icon name="check" /> {t('drafts.by', { name: by.name, office: by.office[language] })}
              </strong>
              <span className="console-meta">{t('draftDo.seatDone', { time: when(at) })}</span>
            </li>
          ))}
          {Array.from({ length: empty }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty seats are alike
            <li key={index}>{t('draftDo.seatOpen')}</li>
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}
