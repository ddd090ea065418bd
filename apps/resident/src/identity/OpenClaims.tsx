import type { MyClaims } from '@healthcode/contracts/client';
import { Button, formatInstant, Notice, usePreferences } from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../documents/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useServices } from '../shell/services-context.ts';

/** What this account asked for before, at the page where it waits for its identity. Nothing, where it asked nothing. */
export function OpenClaims() {
  const t = useT();
  const { api, session } = useServices();
  const { fetched } = useFetched(useCallback(() => api.call('claims'), [api]));
  if (fetched.kind !== 'ready') return null;
  const [newest] = fetched.value.made;
  if (newest === undefined || newest.state === 'lapsed') return null;
  return (
    <>
      <Notice kind={newest.state === 'refused' ? 'warn' : 'info'}>
        <ClaimLine claim={newest} />
      </Notice>
      {newest.state !== 'refused' && (
        <Button variant="second" icon="refresh" onClick={() => void session.refresh()}>
          {t('again')}
        </Button>
      )}
    </>
  );
}

function ClaimLine({ claim }: { readonly claim: MyClaims['made'][number] }) {
  const t = useT();
  const { language } = usePreferences();
  const { claimNumber: number, expiresAt, reason } = claim;
  return (
    <p>
      {claim.state === 'refused'
        ? t('claimRefused', { number, reason: reason?.[language] ?? '' })
        : t('claimOpen', { number, until: formatInstant(expiresAt, language) })}
    </p>
  );
}
