import type { DeskClaim } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import { Button, formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { takeFocus } from '../suspensions/take-focus.ts';
import { AnswerClaim } from './AnswerClaim.tsx';
import { DecideClaim } from './DecideClaim.tsx';
import { useT } from './words.ts';

interface ClaimPanelProps {
  readonly claim: DeskClaim;
  readonly onChanged: (claim: DeskClaim) => void;
  readonly onAnother: () => void;
}

/** One claim: what is known of it, what was decided, and what this officer may do now. */
export function ClaimPanel({ claim, onChanged, onAnother }: ClaimPanelProps) {
  const t = useT();
  return (
    <>
      <Panel>
        <PanelSection>
          <div tabIndex={-1} ref={takeFocus}>
            <p className="console-record__what">
              <strong>{t('claim', { number: claim.claimNumber })}</strong>
              <span className="console-tag" data-waits={claim.may !== null || undefined}>
                {t(`states.${claim.state}`)}
              </span>
            </p>
          </div>
          <ClaimFacts claim={claim} />
          <Signatures claim={claim} />
        </PanelSection>
      </Panel>
      {claim.may === 'decide' && <DecideClaim claim={claim} onDecided={onChanged} />}
      {claim.may === 'answer' && <AnswerClaim claim={claim} onAnswered={onChanged} />}
      {claim.state === 'second-officer' && claim.may === null && <p>{t('others')}</p>}
      <div className="console-actions">
        <Button variant="second" icon="search" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
    </>
  );
}

function ClaimFacts({ claim }: { readonly claim: DeskClaim }) {
  const t = useT();
  const { language } = usePreferences();
  const hint = claim.hint as Parameters<typeof formatDocumentHint>[0];
  const sayTime = (at: number) => formatInstant(at, language, { year: true });
  return (
    <SummaryList
      look="facts"
      rows={[
        { label: t('document'), value: formatDocumentHint(hint, language) },
        { label: t('name'), value: claim.maskedName },
        { label: t('madeAt'), value: sayTime(claim.madeAt) },
        { label: t('until'), value: sayTime(claim.expiresAt) },
        { label: t('register'), value: t(claim.confirmed ? 'confirmed' : 'notConfirmed') },
        { label: t('objection'), value: t(claim.objected ? 'objected' : 'notObjected') },
      ]}
    />
  );
}

function Signatures({ claim }: { readonly claim: DeskClaim }) {
  const t = useT();
  const { language } = usePreferences();
  const { decidedBy, decidedAt, reason, answeredBy, answeredAt, state } = claim;
  if (decidedBy === null || decidedAt === null) return null;
  const said = (by: NonNullable<typeof decidedBy>, at: number) => ({
    name: by.name,
    office: by.office[language],
    when: formatInstant(at, language, { year: true }),
  });
  return (
    <p className="console-meta">
      <span>{t('decidedBy', { ...said(decidedBy, decidedAt), reason: reason?.[language] ?? '' })}</span>
      {answeredBy !== null && answeredAt !== null && (
        <span>{t(state === 'accepted' ? 'agreedBy' : 'disagreedBy', said(answeredBy, answeredAt))}</span>
      )}
    </p>
  );
}
