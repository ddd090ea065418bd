import type { ChecksToday } from '@healthcode/contracts/client';
import { SelectField, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { ReleaseCodePanel } from './ReleaseCodePanel.tsx';

/** For the venue that a device is leaving: one of those that have checked today. */
export function ReleasePart({ venues }: { readonly venues: ChecksToday['byVenue'] }) {
  const t = useT();
  const { language } = usePreferences();
  const [venueId, setVenueId] = useState<string | null>(null);
  return (
    <>
      <p className="console-meta">{t('gates.lead')}</p>
      <SelectField
        id="release-venue"
        label={t('gates.venue')}
        options={venues.map(({ venueId: value, name }) => ({ value, label: name[language] }))}
        value={venueId}
        onChange={setVenueId}
      />
      {venueId && <ReleaseCodePanel key={venueId} venueId={venueId} />}
    </>
  );
}
