import type { Suspension } from '@healthcode/contracts/client';
import { isSuspensionGround } from '@healthcode/domain';
import { formatInstant, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** How officers say a proposal's parts; a ground that is not known is said as the server says it. */
export function useSuspensionWords() {
  const t = useT();
  const { language } = usePreferences();
  return {
    sayTime: (at: number) => formatInstant(at, language, { year: true }),
    sayGround: ({ ground: { code, name } }: Suspension) =>
      isSuspensionGround(code) ? t(`suspensions.grounds.${code}`) : name[language],
    sayState: ({ state, answeredAt }: Suspension) =>
      t(`suspensions.states.${state === 'over' && answeredAt === null ? 'lapsed' : state}`),
    /** What tells it from others, for names of buttons. */
    named: ({ source, recordId, until }: Suspension) => ({
      source: source.name[language],
      record: recordId,
      until: formatInstant(until, language, { year: true }),
    }),
  };
}
