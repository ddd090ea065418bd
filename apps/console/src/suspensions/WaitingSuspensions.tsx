import { ButtonLink, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../i18n/words.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { groupSuspensions } from './suspension-groups.ts';

const REFRESH_MS = 60_000;

/** On the first page: how many proposals wait for one's answer. Nothing where none does, or they cannot be had. */
export function WaitingSuspensions() {
  const t = useT();
  const { api } = useSession();
  const { value } = usePolled(
    useCallback(() => api('suspensions'), [api]),
    REFRESH_MS,
  );
  const count = value === null ? 0 : groupSuspensions(value.suspensions).mine.length;
  if (count === 0) return null;
  return (
    <Panel>
      <PanelSection title={t('suspensions.waiting', { count })}>
        <div className="console-waiting">
          <p>{t('suspensions.waitingText')}</p>
          <ButtonLink href="/suspensions" variant="second">
            {t('suspensions.toRoom')}
          </ButtonLink>
        </div>
      </PanelSection>
    </Panel>
  );
}
