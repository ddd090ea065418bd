import type { VenueType } from '@healthcode/domain';
import type { Say } from '../words/words.ts';

/** The venue's rules in one line, as the mock has them: 须查健康码，须测体温. */
export function policyWords(type: VenueType, language: 'zh' | 'en', say: Say): string {
  const kind = say(`venue.kinds.${type.policy}`);
  if (type.policy === 'original-way') return kind;
  const temperature = say(
    type.temperatureElsewhere ? 'venue.temperatures.elsewhere' : 'venue.temperatures.required',
  );
  return language === 'zh' ? `${kind}，${temperature}` : `${kind}, ${temperature}`;
}
