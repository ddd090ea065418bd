import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/words.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { MenuCount } from '../shell/MenuCount.tsx';

const EVERY_MS = 60_000;

/** In the menu: how many venues wait for a decision. Asked anew with each page, for the last one may have decided. */
export function WaitingVenues() {
  const t = useT();
  const { api } = useSession();
  const [location] = useLocation();
  const { value, askNow } = usePolled(
    useCallback(() => api('venues', { query: { state: 'asked' } }), [api]),
    EVERY_MS,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to ask again
  useEffect(askNow, [location]);
  const count = value?.total ?? 0;
  return <MenuCount count={count} words={t('shell.venuesWaiting', { count })} />;
}
