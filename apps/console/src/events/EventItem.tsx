import type { ExposureEvent } from '@healthcode/contracts/client';
import { formatInstant, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useDistrictName } from '../people/use-district-name.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { AnswerEvent } from './AnswerEvent.tsx';

interface EventItemProps {
  readonly event: ExposureEvent;
  readonly onAnswered: () => void;
}

/** Where and when, on what ground, who proposed it and who answered. */
export function EventItem({ event, onAnswered }: EventItemProps) {
  const t = useT();
  const { language } = usePreferences();
  const { role } = useMe();
  const nameOf = useDistrictName();
  const say = (at: number) => formatInstant(at, language, { year: true });
  const { proposedBy, answeredBy, answeredAt, state } = event;
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{event.place[language]}</strong>
          <span className="console-tag">{t(`events.states.${state}`)}</span>
        </p>
        <p>
          {nameOf(event.district)} ·{' '}
          {t('events.fromTo', { from: say(event.startsAt), to: say(event.endsAt) })}
        </p>
        <p>{event.ground}</p>
        <p className="console-meta">
          <span>{event.eventId}</span>
          <span>
            {t('events.proposedBy', {
              name: proposedBy.name,
              office: proposedBy.office[language],
              time: say(event.proposedAt),
            })}
          </span>
          {answeredBy && answeredAt !== null && (
            <span>
              {t(state === 'confirmed' ? 'events.confirmedBy' : 'events.rejectedBy', {
                name: answeredBy.name,
                office: answeredBy.office[language],
                time: say(answeredAt),
              })}
            </span>
          )}
        </p>
        {state === 'proposed' && event.mine && <p className="console-meta">{t('events.waits')}</p>}
        {state === 'proposed' && !event.mine && role === 'officer' && (
          <AnswerEvent event={event} onAnswered={onAnswered} />
        )}
      </div>
    </li>
  );
}
