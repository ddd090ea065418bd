import type { MyClaims } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import { Button, formatInstant, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

type Against = MyClaims['against'][number];

/** Somebody else asks for this identity: said first, with the way to object. */
export function ClaimsAgainst() {
  const { api } = useServices();
  const { fetched } = useFetched(useCallback(() => api.call('claims'), [api]));
  const [after, setAfter] = useState<MyClaims | null>(null);
  const claims = after ?? (fetched.kind === 'ready' ? fetched.value : null);
  const waiting = claims?.against.filter(({ state }) => state === 'waiting') ?? [];
  return waiting.map((claim) => <ClaimAgainst key={claim.claimNumber} claim={claim} onObjected={setAfter} />);
}

interface ClaimAgainstProps {
  readonly claim: Against;
  readonly onObjected: (claims: MyClaims) => void;
}

function ClaimAgainst({ claim, onObjected }: ClaimAgainstProps) {
  const t = useT();
  const { language } = usePreferences();
  const hint = claim.hint as Parameters<typeof formatDocumentHint>[0];
  return (
    <Panel>
      <PanelSection title={t('againstTitle')}>
        <p>
          {t('against', {
            when: formatInstant(claim.madeAt, language),
            document: formatDocumentHint(hint, language),
          })}
        </p>
        {claim.objectedAt === null ? (
          <ObjectTwice claim={claim} onObjected={onObjected} />
        ) : (
          <p className="r-strong" role="status">
            {t('objected')}
          </p>
        )}
      </PanelSection>
    </Panel>
  );
}

/** It cannot be taken back, and so it is asked twice. */
function ObjectTwice({ claim, onObjected }: ClaimAgainstProps) {
  const t = useT();
  const { api } = useServices();
  const { busy, failure, run } = useSubmit();
  const [sure, setSure] = useState(false);
  const object = async () => {
    const params = { claimNumber: claim.claimNumber };
    const claims = await run(() => api.call('objectToClaim', { params, body: {} }));
    if (claims !== null) onObjected(claims);
  };
  if (!sure) {
    return (
      <>
        <p className="r-beside">{t('againstOwn')}</p>
        <Button variant="second" block onClick={() => setSure(true)}>
          {t('object')}
        </Button>
      </>
    );
  }
  return (
    <div className="r-actions" tabIndex={-1} ref={(element) => element?.focus()}>
      <FailureNotice failure={failure} />
      <p>{t('objectSure')}</p>
      <Button block waiting={busy} onClick={() => void object()}>
        {t('objectYes')}
      </Button>
      <Button variant="plain" block onClick={() => setSure(false)}>
        {t('objectNo')}
      </Button>
    </div>
  );
}
