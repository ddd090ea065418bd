import { usePreferences } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';

/** A district in the reader's language; null or a code of another city: that it is not known. */
export function useDistrictName(): (code: string | null) => string {
  const t = useT();
  const { language } = usePreferences();
  const { city } = useCity();
  return (code) =>
    city?.districts.find((district) => district.code === code)?.name[language] ?? t('people.noDistrict');
}
