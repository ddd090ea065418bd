import { AppLink, Notice } from '@healthcode/ui';
import { useSearch } from 'wouter';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { PeopleFilter } from './PeopleFilter.tsx';
import { PeopleList } from './PeopleList.tsx';
import { readFilter } from './people-filter.ts';

const DESTINATIONS = [
  { href: '/people/find', label: 'people.find' },
  { href: '/family', label: 'people.familyCounter' },
  { href: '/papers', label: 'people.papers' },
  { href: '/suspensions', label: 'suspensions.title' },
  { href: '/claims', label: 'people.claims' },
  { href: '/passed-on', label: 'shell.passedOn' },
] as const;

/** People who are orange or red, by colour and district. Nothing is asked for before a colour is chosen. */
export function PeoplePage() {
  const t = useT();
  const search = useSearch();
  const filter = readFilter(search);
  const { colour, district, green } = filter;
  return (
    <ConsolePage title={t('people.title')} documentTitle={t('people.title')} lead={<p>{t('people.lead')}</p>}>
      <ul className="console-destinations">
        {DESTINATIONS.map(({ href, label }) => (
          <li key={href}>
            <AppLink className="hc-link hc-link--stands" href={href}>
              {t(label)}
            </AppLink>
          </li>
        ))}
      </ul>
      <PeopleFilter key={`filter ${search}`} filter={filter} />
      {green && (
        <Notice title={t('people.green')}>
          <p>{t('people.greenText')}</p>
        </Notice>
      )}
      {colour && <PeopleList key={search} colour={colour} district={district} />}
    </ConsolePage>
  );
}
