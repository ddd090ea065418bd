import type { Alarm, AlarmList } from '@healthcode/contracts/client';
import { AppLink, formatInstant, formatNumber, formatRecent, usePreferences } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { alarmLink } from './alarm-link.ts';
import { SeeAlarm } from './SeeAlarm.tsx';
import { useAlarmWords } from './use-alarm-words.ts';

interface AlarmItemProps {
  readonly alarm: Alarm;
  readonly onSeen: (list: AlarmList) => void;
}

/** What happened, where to look further, and what came of it or the way to say so. */
export function AlarmItem({ alarm, onSeen }: AlarmItemProps) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { title, text } = useAlarmWords()(alarm);
  const { href, words } = alarmLink(alarm);
  const { bound } = alarm.facts;
  return (
    <li className="console-alarm">
      <div className="console-record">
        <h3 className="console-alarm__title">{title}</h3>
        <p className="console-any">{text}</p>
        <p className="console-meta">
          <span>{formatRecent(alarm.at, cityNow(), language)}</span>
          {typeof bound === 'number' && <span>{t('alarms.bound', { number: formatNumber(bound) })}</span>}
        </p>
        <p>
          <AppLink className="hc-link hc-link--stands" href={href}>
            {t(`alarms.${words}`)}
          </AppLink>
        </p>
        {alarm.seen ? (
          <div className="console-ask">
            <p className="console-any">{alarm.seen.note}</p>
            <p className="console-meta">
              {t('alarms.seenBy', {
                office: alarm.seen.by.office[language],
                name: alarm.seen.by.name,
                time: formatInstant(alarm.seen.at, language, { year: true }),
              })}
            </p>
          </div>
        ) : (
          <SeeAlarm alarmId={alarm.alarmId} title={title} onSeen={onSeen} />
        )}
      </div>
    </li>
  );
}
