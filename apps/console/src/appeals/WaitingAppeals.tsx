import { ButtonLink, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { countUrgency, filterAppeals } from './appeal-lists.ts';
import { useT } from './words.ts';

const REFRESH_MS = 60_000;

/** On the first page: how many appeals wait, and how many of them are late. Nothing where none does. */
export function WaitingAppeals() {
  const t = useT();
  const { api } = useSession();
  const { value } = usePolled(
    useCallback(() => api('appeals'), [api]),
    REFRESH_MS,
  );
  const open = filterAppeals(value?.appeals ?? [], 'open');
  const count = open.length;
  if (count === 0) return null;
  const [overdue, near] = [countUrgency(open, 'overdue'), countUrgency(open, 'near')];
  return (
    <Panel>
      <PanelSection title={t('heading', { count })}>
        <div className="console-waiting">
          <p className="console-meta">
            <span>{t('overdueCount', { count: overdue })}</span>
            <span>{t('nearCount', { count: near })}</span>
          </p>
          <ButtonLink href="/appeals" variant="second">
            {t('toRoom')}
          </ButtonLink>
        </div>
      </PanelSection>
    </Panel>
  );
}
