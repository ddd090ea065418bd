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
  const ofTimes = alarm.kind === 'look-ups-of-nobody';
  const link = (
    <AppLink className="hc-link hc-link--stands" href={href}>
      {t(`alarms.${words}`)}
    </AppLink>
  );
  return (
    <li className="console-alarm">
      <div className="console-record">
        <h3 className="console-alarm__title">{title}</h3>
        <p className="console-any">{text}</p>
        <p className="console-meta">
          <span>{formatRecent(alarm.at, cityNow(), language)}</span>
          {typeof bound === 'number' && (
            <span>{t(ofTimes ? 'alarms.boundTimes' : 'alarms.bound', { number: formatNumber(bound) })}</span>
          )}
        </p>
        {alarm.seen && <Seen seen={alarm.seen} />}
        {alarm.seen ? (
          <p>{link}</p>
        ) : (
          <SeeAlarm alarmId={alarm.alarmId} title={title} link={link} onSeen={onSeen} />
        )}
      </div>
    </li>
  );
}

function Seen({ seen: { by, at, note } }: { seen: NonNullable<Alarm['seen']> }) {
  const t = useT();
  const { language } = usePreferences();
  const time = formatInstant(at, language, { year: true });
  return (
    <div className="console-ask">
      {note !== '' && <p className="console-any">{note}</p>}
      <p className="console-meta">
        {t('alarms.seenBy', { office: by.office[language], name: by.name, time })}
      </p>
    </div>
  );
}
