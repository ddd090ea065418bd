import { useCallback } from 'react';
import { useT } from '../i18n/words.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { MenuCount } from '../shell/MenuCount.tsx';
import { setUnseenAlarms, useUnseenAlarms } from './unseen-alarms.ts';

const EVERY_MS = 60_000;

/** Beside the word in the menu: how many alarms nobody has looked at. Nothing where there are none. */
export function AlarmCount() {
  const t = useT();
  const { api } = useSession();
  const ask = useCallback(async () => {
    const reply = await api('alarms');
    if (reply.ok) setUnseenAlarms(reply.value.unseen);
    return reply;
  }, [api]);
  usePolled(ask, EVERY_MS);
  const count = useUnseenAlarms();
  return <MenuCount count={count} words={t('alarms.menuCount', { count })} />;
}
