import type { AlarmList } from '@healthcode/contracts/client';
import { EmptyState, Loading, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { REFRESH_MS } from '../overview/freshness.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { AlarmItem } from './AlarmItem.tsx';
import { setUnseenAlarms } from './unseen-alarms.ts';

/** What turned many people red: those alarms first that nobody has looked at. */
export function AlarmsPage() {
  const t = useT();
  const { api } = useSession();
  const [answered, setAnswered] = useState<AlarmList | null>(null);
  const ask = useCallback(async () => {
    const reply = await api('alarms');
    if (reply.ok) {
      setUnseenAlarms(reply.value.unseen);
      setAnswered(null);
    }
    return reply;
  }, [api]);
  const { value, problem, lost, askNow } = usePolled(ask, REFRESH_MS);
  const list = answered ?? value;
  const seen = (after: AlarmList) => {
    setUnseenAlarms(after.unseen);
    setAnswered(after);
  };
  return (
    <ConsolePage title={useHeading(list)} documentTitle={t('alarms.title')} lead={<p>{t('alarms.lead')}</p>}>
      {problem && <Failure title={t('alarms.failed')} problem={problem} onRetry={askNow} />}
      {lost && !list && <Failure title={t('alarms.failed')} problem={null} onRetry={askNow} />}
      {lost && list && (
        <Notice kind="warn" live>
          <p>{t('alarms.late')}</p>
        </Notice>
      )}
      {!list && !problem && !lost && <Loading text={t('alarms.loading')} />}
      {list && <Alarms list={list} onSeen={seen} />}
    </ConsolePage>
  );
}

function useHeading(list: AlarmList | null): string {
  const t = useT();
  if (list === null) return t('alarms.title');
  if (list.alarms.length === 0) return t('alarms.headingEmpty');
  return list.unseen === 0 ? t('alarms.headingNone') : t('alarms.heading', { count: list.unseen });
}

interface AlarmsProps {
  readonly list: AlarmList;
  readonly onSeen: (list: AlarmList) => void;
}

function Alarms({ list: { alarms }, onSeen }: AlarmsProps) {
  const t = useT();
  if (alarms.length === 0) {
    return (
      <Panel>
        <EmptyState icon="attention" title={t('alarms.headingEmpty')}>
          {t('alarms.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  const groups = [
    ['unseen', alarms.filter(({ seen }) => seen === null)],
    ['seen', alarms.filter(({ seen }) => seen !== null)],
  ] as const;
  return (
    <Panel>
      {groups.map(
        ([name, items]) =>
          items.length > 0 && (
            <PanelSection key={name} title={t(`alarms.${name}`)}>
              <ul className="console-records">
                {items.map((alarm) => (
                  <AlarmItem key={alarm.alarmId} alarm={alarm} onSeen={onSeen} />
                ))}
              </ul>
            </PanelSection>
          ),
      )}
    </Panel>
  );
}
