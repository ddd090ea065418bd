import type { ExposureEvent } from '@healthcode/contracts/client';
import { ButtonLink, EmptyState, Loading, Panel } from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../i18n/words.ts';
import { useMe, useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { EventItem } from './EventItem.tsx';

/** Exposure events: what one officer proposes counts once a second one has confirmed it. */
export function EventsPage() {
  const t = useT();
  const { api } = useSession();
  const { role } = useMe();
  const { asked, retry } = useAsked(useCallback(() => api('events'), [api]));
  return (
    <ConsolePage
      title={t('events.title')}
      documentTitle={t('events.title')}
      lead={<p>{t(role === 'officer' ? 'events.lead' : 'events.leadSource')}</p>}
    >
      {role === 'officer' && (
        <div className="console-actions">
          <ButtonLink href="/events/new" variant="second">
            {t('events.propose')}
          </ButtonLink>
        </div>
      )}
      {asked.state === 'loading' && <Loading text={t('events.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('events.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && <EventList events={asked.value.events} onAnswered={retry} />}
    </ConsolePage>
  );
}

interface EventListProps {
  readonly events: readonly ExposureEvent[];
  readonly onAnswered: () => void;
}

function EventList({ events, onAnswered }: EventListProps) {
  const t = useT();
  if (events.length === 0) {
    return (
      <Panel>
        <EmptyState icon="pin" title={t('events.empty')}>
          {t('events.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <ul className="hc-panel__section console-records">
        {events.map((event) => (
          <EventItem key={event.eventId} event={event} onAnswered={onAnswered} />
        ))}
      </ul>
    </Panel>
  );
}
