import type { VenueListed } from '@healthcode/contracts/client';
import { AppLink, formatRecent, usePreferences, VisuallyHidden } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from './words.ts';

/** A venue in a list: what and where it is, and how far it has come. */
export function VenueRow({ venue, href }: { readonly venue: VenueListed; readonly href: string }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { name, typeName, address, state, since } = venue;
  const street = venue.streetName ?? venue.districtName;
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{name[language]}</strong>
          <span className="console-tag">{t(`states.${state}`)}</span>
        </p>
        <p>{[typeName[language], address[language]].join(' · ')}</p>
        <p className="console-meta">
          <span>{[street[language], venue.community].filter(Boolean).join(' · ')}</span>
          <span>{t('since', { time: formatRecent(since, cityNow(), language) })}</span>
        </p>
      </div>
      <div className="console-record__actions">
        <AppLink className="console-row-button" href={href}>
          <span aria-hidden="true">{t('open')}</span>
          <VisuallyHidden>{t('openOf', { name: name[language] })}</VisuallyHidden>
        </AppLink>
      </div>
    </li>
  );
}
