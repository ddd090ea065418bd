import { formatInstant, usePreferences } from '@healthcode/ui';
import { useServices } from '../shell/services-context.ts';

/** Says a moment as date and time, with the year where it is not the city's present one. */
export function useWhen(): (instant: number) => string {
  const { language } = usePreferences();
  const { clock } = useServices();
  return (instant) => formatInstant(instant, language, { now: clock.now() });
}
