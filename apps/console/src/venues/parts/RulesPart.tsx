import { FILE_ROUTES, type VenueView } from '@healthcode/contracts/client';
import { Icon, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../words.ts';
import { StricterForm } from './StricterForm.tsx';

interface RulesPartProps {
  readonly view: VenueView;
  readonly onChanged: (view: VenueView) => void;
}

/** What is checked here, what may be stricter, and the sheet for the door. */
export function RulesPart({ view, onChanged }: RulesPartProps) {
  const t = useT();
  const { language } = usePreferences();
  const { rules, venue, may } = view;
  return (
    <div className="console-columns">
      <div className="console-column">
        <Panel>
          <PanelSection title={t('rules.title')}>
            <ul className="console-sentences">
              {rules.map((rule) => (
                <li key={rule.zh}>{rule[language]}</li>
              ))}
            </ul>
          </PanelSection>
          <PanelSection title={t('rules.poster')}>
            <p>{t('rules.posterText')}</p>
            {venue.state === 'approved' ? (
              <PosterLink venueId={venue.venueId} />
            ) : (
              <p>{t('rules.posterLater')}</p>
            )}
          </PanelSection>
        </Panel>
      </div>
      {may.manage && venue.state !== 'closed' && (
        <div className="console-column">
          <StricterForm view={view} onChanged={onChanged} />
        </div>
      )}
    </div>
  );
}

function PosterLink({ venueId }: { readonly venueId: string }) {
  const t = useT();
  return (
    // Of the service and not of the app: a plain link, so that the browser saves what comes.
    <a className="hc-link hc-link--stands" href={FILE_ROUTES.venuePoster.path.replace(':venueId', venueId)}>
      <Icon name="print" />
      <span>{t('rules.posterGet')}</span>
    </a>
  );
}
