import type { Venue } from '@healthcode/contracts/client';
import { venueTypeAt } from '@healthcode/domain';
import { Button, formatDuration, formatInstant, Icon, Loading, Notice, usePreferences } from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '../app/failure.ts';
import { GatePage } from '../app/GatePage.tsx';
import { useGate, usePost } from '../app/gate-context.ts';
import { problemText } from '../app/problem-text.ts';
import { useStore } from '../app/store.ts';
import { PolicyRefusal } from '../policies/PolicyRefusal.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { useT } from '../words/words.ts';
import { MoveNote } from './MovingScreen.tsx';
import { policyWords } from './policy-words.ts';

function VenueOption({ venue, chosen, onChoose }: { venue: Venue; chosen: boolean; onChoose: () => void }) {
  const t = useT();
  const { language } = usePreferences();
  const { policies } = useStore(useGate().session.state);
  const type = policies ? venueTypeAt(policies, venue) : null;
  return (
    <li>
      <button
        type="button"
        className={`venue-option${chosen ? ' venue-option--chosen' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        disabled={!type}
        onClick={onChoose}
      >
        <Icon name="gate" />
        <span className="venue-words">
          <strong>{venue.name[language]}</strong>
          <span className="meta">
            {[type?.name[language], venue.address[language]].filter(Boolean).join(' · ')}
          </span>
          <span className="venue-policy">
            {type ? policyWords(type, language, t) : t('venue.policyUnknown')}
          </span>
          {type && type.policy !== 'original-way' ? (
            <span className="meta">
              {t('venue.maxListAge', {
                span: formatDuration(type.statusListMaxAgeMinutes * 60_000, language),
              })}
            </span>
          ) : null}
        </span>
        {chosen ? <Icon name="check" label={t('venue.current')} /> : null}
      </button>
    </li>
  );
}

/** Without rules there is nothing to choose: fetches them, and says why when that fails. */
function Preparing() {
  const t = useT();
  const { language } = usePreferences();
  const { session, sync } = useGate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const prepare = async () => {
    setFailure(null);
    setFailure(await session.refreshBundle());
    void sync.now();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once on arrival, then by the button
  useEffect(() => void prepare(), []);
  if (failure === null) return <Loading text={t('venue.preparing')} />;
  return (
    <div className="stack">
      {failure.code === 'policies-unproved' ? (
        <PolicyRefusal />
      ) : (
        <Notice kind="warn" live>
          {t('venue.prepareFailed', { reason: problemText(failure, language, t) })}
        </Notice>
      )}
      <Button size="gate" block onClick={() => void prepare()}>
        {t('venue.retry')}
      </Button>
    </div>
  );
}

/** Where this gate stands. The type of the venue decides the rules; there is nothing else to choose. */
export function VenueScreen() {
  const t = useT();
  const device = useDeviceT();
  const { language } = usePreferences();
  const [, go] = useLocation();
  const { session, move } = useGate();
  const { bundle, venueId, policies } = useStore(session.state);
  const post = usePost();
  const isLost = bundle !== null && venueId !== null && !bundle.venues.some((one) => one.venueId === venueId);
  const choose = async (chosen: string) => {
    await move.begin(chosen);
    go('/');
  };
  return (
    <GatePage title={t('venue.title')} lead={t('venue.lead')} backTo={post ? '/' : undefined}>
      {bundle && policies ? (
        <>
          <PolicyRefusal />
          {isLost ? <Notice kind="warn">{device('venueLost')}</Notice> : null}
          <MoveNote />
          {bundle.venues.length === 0 ? <Notice kind="warn">{t('signIn.noVenue')}</Notice> : null}
          <ul className="stack">
            {bundle.venues.map((venue) => (
              <VenueOption
                key={venue.venueId}
                venue={venue}
                chosen={venue.venueId === venueId}
                onChoose={() => void choose(venue.venueId)}
              />
            ))}
          </ul>
          <p className="meta">{t('venue.updated', { time: formatInstant(bundle.issuedAt, language) })}</p>
        </>
      ) : (
        <Preparing />
      )}
    </GatePage>
  );
}
