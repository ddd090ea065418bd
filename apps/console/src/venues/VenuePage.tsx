import type { VenueView } from '@healthcode/contracts/client';
import { AppLink, BackLink, Loading, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { CountsPart } from './parts/CountsPart.tsx';
import { FactsPart } from './parts/FactsPart.tsx';
import { RulesPart } from './parts/RulesPart.tsx';
import { StaffPart } from './parts/StaffPart.tsx';
import { useT } from './words.ts';

const PARTS = ['counts', 'staff', 'rules', 'facts'] as const;
type Part = (typeof PARTS)[number];

interface VenuePageProps {
  readonly venueId: string;
  readonly part: string | undefined;
}

/** One venue: what was checked today, who checks, by what rules, and what is registered. */
export function VenuePage({ venueId, part = 'counts' }: VenuePageProps) {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(
    useCallback(() => api('venueView', { params: { venueId } }), [api, venueId]),
  );
  const chosen = PARTS.find((one) => one === part);
  if (chosen === undefined) return <NotFoundPage />;
  if (asked.state === 'loaded') return <Venue start={asked.value} part={chosen} onReload={retry} />;
  return (
    <ConsolePage title={t('area.title')} before={<BackLink href="/" />}>
      {asked.state === 'loading' ? (
        <Loading text={t('venue.loading')} />
      ) : (
        <Failure title={t('venue.failed')} problem={asked.problem} onRetry={retry} />
      )}
    </ConsolePage>
  );
}

interface VenueProps {
  readonly start: VenueView;
  readonly part: Part;
  readonly onReload: () => void;
}

function Venue({ start, part, onReload }: VenueProps) {
  const t = useT();
  const { language } = usePreferences();
  const [view, setView] = useState(start);
  const { venue, may } = view;
  const parts = may.manage ? PARTS : (['counts', 'rules', 'facts'] as const);
  return (
    <ConsolePage
      title={venue.name[language]}
      lead={
        <p className="console-meta">
          <span className="console-tag">{t(`states.${venue.state}`)}</span>
          <span>{venue.typeName[language]}</span>
          <span>{venue.address[language]}</span>
        </p>
      }
      before={<BackLink href={may.manage ? '/' : '/venues'} />}
    >
      <nav aria-label={t('venue.parts')}>
        <ul className="console-parts">
          {parts.map((value) => (
            <li key={value}>
              <AppLink
                href={`/venues/${venue.venueId}/${value}`}
                aria-current={value === part ? 'page' : undefined}
              >
                {t(`venue.${value}`)}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'counts' && <CountsPart view={view} />}
      {part === 'staff' && may.manage && <StaffPart view={view} />}
      {part === 'rules' && <RulesPart view={view} onChanged={setView} />}
      {part === 'facts' && <FactsPart view={view} onChanged={setView} onReload={onReload} />}
    </ConsolePage>
  );
}
