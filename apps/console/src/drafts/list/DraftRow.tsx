import { AppLink, formatRecent, usePreferences } from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useT } from '../../i18n/words.ts';
import { useMe } from '../../session/SessionProvider.tsx';
import { keptForm } from '../form/kept-form.ts';
import type { DraftHead } from './drafts-by-state.ts';

/** A draft in a list: why, by whom, how it stands. */
export function DraftRow({ draft }: { draft: DraftHead }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { officerId } = useMe();
  const { draftId, state, summary, author, mine, basedOn, updatedAt, submittedAt } = draft;
  const isOpen = state === 'draft' && mine;
  const isKept = isOpen && keptForm(sessionStorage, draftId, officerId) !== null;
  const when = (at: number) => formatRecent(at, cityNow(), language);
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <AppLink className="hc-link hc-link--stands" href={`/drafts/${draftId}`}>
            <strong>{summary === '' ? t('drafts.untitled') : summary}</strong>
          </AppLink>
          <span className="console-tag" data-waits={state === 'submitted' || undefined}>
            {t(`drafts.states.${state}`)}
          </span>
          {draft.emergencyGround !== null && <span className="console-tag">{t('drafts.emergency')}</span>}
          {isKept && (
            <span className="console-tag" data-waits>
              {t('drafts.unsaved')}
            </span>
          )}
        </p>
        {isOpen && <ReturnedWhy returned={draft.returned} />}
        <p className="console-meta">
          <span>{t('drafts.by', { name: author.name, office: author.office[language] })}</span>
          <span>
            {submittedAt === null
              ? t('drafts.updated', { time: when(updatedAt) })
              : t('drafts.submitted', { time: when(submittedAt) })}
          </span>
          <Outcome draft={draft} />
          {state === 'draft' && <span>{t('drafts.basedOn', { version: basedOn })}</span>}
        </p>
      </div>
    </li>
  );
}

function Outcome({ draft: { state, publishedVersion, approvals, approvalsNeeded } }: { draft: DraftHead }) {
  const t = useT();
  if (publishedVersion !== null) return <span>{t('drafts.asVersion', { version: publishedVersion })}</span>;
  if (state !== 'submitted') return null;
  return <span>{t('drafts.approvals', { count: approvals.length, needed: approvalsNeeded })}</span>;
}

/** Why one's own draft was given back, if it was. */
function ReturnedWhy({ returned }: Pick<DraftHead, 'returned'>) {
  const t = useT();
  if (returned === null) return null;
  return (
    <p>
      <span className="console-tag" data-waits>
        {t('drafts.returned')}
      </span>{' '}
      {returned.why}
    </p>
  );
}
