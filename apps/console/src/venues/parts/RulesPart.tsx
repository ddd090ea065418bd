import { FILE_ROUTES, type VenueView } from '@healthcode/contracts/client';
import {
  Button,
  CheckGroup,
  formatDuration,
  Icon,
  Panel,
  PanelSection,
  SelectField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../appeals/use-act.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { useT } from '../words.ts';
import { agesOf } from './list-ages.ts';

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

type Stricter = 'temperature' | 'policy';

function StricterForm({ view, onChanged }: RulesPartProps) {
  const t = useT();
  const { api } = useSession();
  const { language } = usePreferences();
  const { options } = view.kind;
  const { choice } = view;
  const offered = (['temperature', 'policy'] as const).filter((name) => options[name]);
  const [chosen, setChosen] = useState<readonly Stricter[]>(
    offered.filter((name) => choice[name] !== undefined),
  );
  const span = options.statusListMaxAgeMinutes;
  const [age, setAge] = useState(choice.statusListMaxAgeMinutes ?? span?.to ?? 0);
  const [saved, setSaved] = useState(false);
  const { run, sending, failed, problem } = useAct<VenueView>(onChanged);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      choice: {
        ...(chosen.includes('temperature') ? { temperature: 'measured' as const } : {}),
        ...(chosen.includes('policy') ? { policy: 'required' as const } : {}),
        ...(span && age < span.to ? { statusListMaxAgeMinutes: age } : {}),
      },
    };
    await run(() => api('chooseVenueRules', { params: { venueId: view.venue.venueId }, body }));
    setSaved(true);
  };
  if (offered.length === 0 && span === null) {
    return (
      <Panel>
        <PanelSection title={t('rules.stricter')}>
          <p>{t('rules.none')}</p>
        </PanelSection>
      </Panel>
    );
  }
  return (
    <Panel>
      <PanelSection title={t('rules.stricter')}>
        <form className="hc-form" onSubmit={(event) => void save(event)} noValidate>
          <p>{t('rules.stricterLead')}</p>
          {failed && <Failure title={t('rules.failed')} problem={problem} />}
          {offered.length > 0 && (
            <CheckGroup
              id="stricter"
              label={t('rules.legend')}
              options={offered.map((value) => ({
                value,
                label: t(`rules.${value}`),
                hint: t(`rules.${value}Hint`),
              }))}
              values={chosen}
              onChange={setChosen}
            />
          )}
          {span && (
            <SelectField
              id="age"
              label={t('rules.age')}
              options={agesOf(span).map((minutes) => ({
                value: String(minutes),
                label: sayAge(minutes),
              }))}
              value={String(age)}
              onChange={(value) => setAge(Number(value))}
            />
          )}
          <div className="console-actions">
            <Button type="submit" waiting={sending} waitingText={t('rules.saving')}>
              {t('rules.save')}
            </Button>
            {saved && !failed && <p role="status">{t('rules.saved')}</p>}
          </div>
        </form>
      </PanelSection>
    </Panel>
  );

  function sayAge(minutes: number): string {
    const words = formatDuration(minutes * 60_000, language);
    return minutes === span?.to ? t('rules.ageUsual', { span: words }) : words;
  }
}
