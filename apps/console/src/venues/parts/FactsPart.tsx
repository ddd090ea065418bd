import type { VenueView } from '@healthcode/contracts/client';
import {
  ButtonLink,
  formatInstant,
  Notice,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useT } from '../words.ts';
import { CloseVenue } from './CloseVenue.tsx';
import { DecidePart } from './DecidePart.tsx';
import { ShutPart } from './ShutPart.tsx';

interface FactsPartProps {
  readonly view: VenueView;
  readonly onChanged: (view: VenueView) => void;
  readonly onReload: () => void;
}

/** What is registered, what was done about it, and what can be done now. */
export function FactsPart({ view, onChanged, onReload }: FactsPartProps) {
  const t = useT();
  const { venue, may } = view;
  return (
    <>
      {may.manage && <Standing view={view} />}
      <div className="console-columns">
        <div className="console-column">
          <Panel>
            <PanelSection title={t('facts.title')}>
              <Facts view={view} />
              {may.manage && venue.state !== 'closed' && <Manage view={view} onChanged={onChanged} />}
            </PanelSection>
          </Panel>
          {may.decide && <DecidePart view={view} onDecided={onChanged} onReload={onReload} />}
          {may.shut && <ShutPart view={view} onShut={onChanged} />}
        </div>
        <div className="console-column">
          <Panel>
            <PanelSection title={t('facts.acts')}>
              <Acts view={view} />
            </PanelSection>
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Where the registration stands, for whoever sent it. */
function Standing({ view: { venue, acts } }: { readonly view: VenueView }) {
  const t = useT();
  const reason = acts.find(({ act }) => act === 'refused')?.reason;
  if (venue.state === 'asked') {
    return (
      <Notice title={t('facts.askedTitle')}>
        <p>{t('facts.askedText')}</p>
      </Notice>
    );
  }
  if (venue.state !== 'refused') return null;
  return (
    <Notice kind="warn" title={t('facts.refusedTitle')}>
      {reason && <p className="console-said">{t('facts.reason', { reason })}</p>}
      <p>{t('facts.correctLead')}</p>
    </Notice>
  );
}

function Facts({ view: { venue, manager } }: { readonly view: VenueView }) {
  const t = useT();
  const { language } = usePreferences();
  const street = venue.streetName?.[language];
  const place = [venue.districtName[language], street, venue.community].filter(Boolean).join(' · ');
  const rows = [
    { label: t('facts.type'), value: venue.typeName[language] },
    { label: t('facts.address'), value: venue.address[language] },
    { label: t('facts.place'), value: place },
    ...(manager ? [{ label: t('facts.manager'), value: manager.name }] : []),
    ...(manager?.phone ? [{ label: t('facts.phone'), value: manager.phone }] : []),
  ];
  return <SummaryList rows={rows} look="facts" />;
}

function Manage({ view, onChanged }: Pick<FactsPartProps, 'view' | 'onChanged'>) {
  const t = useT();
  const { venueId, state } = view.venue;
  return (
    <div className="console-actions">
      {state !== 'approved' && (
        <ButtonLink href={`/venues/${venueId}/correct`} icon="pencil">
          {t('facts.correct')}
        </ButtonLink>
      )}
      <CloseVenue view={view} onClosed={onChanged} />
    </div>
  );
}

function Acts({ view }: { readonly view: VenueView }) {
  const t = useT();
  const { language } = usePreferences();
  const named = (act: string) => t(`facts.act.${act}` as 'facts.act.asked');
  return (
    <ul className="console-records">
      {view.acts.map(({ act, at, by, reason }) => (
        <li key={`${at} ${act}`}>
          <div className="console-record">
            <p className="console-record__what">
              <strong>{named(act)}</strong>
            </p>
            {reason && <p className="console-said">{t('facts.reason', { reason })}</p>}
            <p className="console-meta">
              <span>{by.mine ? t('facts.you') : `${by.office[language]} ${by.name}`}</span>
              <span>{formatInstant(at, language)}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
