import type { PeopleList as People } from '@healthcode/contracts/client';
import {
  AppLink,
  Button,
  EmptyState,
  formatRecent,
  Loading,
  Panel,
  PanelSection,
  STATUS_WORDS,
  usePreferences,
  VisuallyHidden,
} from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { sayHint } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { RuleColours } from '../rules/RuleColours.tsx';
import { Failure } from '../shell/Failure.tsx';
import { useDistrictName } from './use-district-name.ts';
import { usePeople } from './use-people.ts';

/** The people of a colour, the newest of it first, each with the rules that hold it. */
export function PeopleList({ colour, district }: { colour: 'orange' | 'red'; district: string | null }) {
  const t = useT();
  const { language } = usePreferences();
  const nameOf = useDistrictName();
  const { people, state, problem, hasMore, more } = usePeople(colour, district);
  const place = district === null ? t('people.allDistricts') : nameOf(district === 'none' ? null : district);
  const title = t('people.listOf', { colour: STATUS_WORDS[colour][language], place });
  return (
    <Panel>
      <PanelSection title={title}>
        {people.length > 0 && <p className="console-meta">{t('people.told')}</p>}
        <ul className="console-records">
          {people.map((person) => (
            <PersonRow key={person.personId} person={person} />
          ))}
        </ul>
        {state === 'asking' && <Loading text={t('people.loading')} />}
        {state === 'failed' && <Failure title={t('people.failed')} problem={problem} onRetry={more} />}
        {state === 'asked' && people.length === 0 && (
          <EmptyState icon="people" title={t('people.nobody')}>
            {t('people.nobodyText')}
          </EmptyState>
        )}
        {state === 'asked' && hasMore && (
          <div className="console-actions">
            <Button variant="second" onClick={more}>
              {t('people.more')}
            </Button>
          </div>
        )}
      </PanelSection>
    </Panel>
  );
}

function PersonRow({ person }: { person: People['people'][number] }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const nameOf = useDistrictName();
  const hint = sayHint(person.hint, language);
  const name = person.maskedName ?? hint;
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{name}</strong>
          <RuleColours colours={[person.colour]} />
        </p>
        <p>{person.rules.map((rule) => rule[language]).join(t('rules.listJoin'))}</p>
        <p className="console-meta">
          {person.maskedName !== null && <span>{hint}</span>}
          <span>{nameOf(person.district)}</span>
          <span>{t('people.since', { time: formatRecent(person.since, cityNow(), language) })}</span>
        </p>
      </div>
      <div className="console-record__actions">
        <AppLink className="console-row-button" href={`/people/${person.personId}`}>
          <span aria-hidden="true">{t('people.open')}</span>
          <VisuallyHidden>{t('people.openOf', { name: `${name} ${hint}` })}</VisuallyHidden>
        </AppLink>
      </div>
    </li>
  );
}
