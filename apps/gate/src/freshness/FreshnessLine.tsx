import { formatDuration, formatInstant, usePreferences } from '@healthcode/ui';
import { useFreshness, useGate, useMidnightOutlook, usePost } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { DRIFT_WARNING_MS, warnsOfDrift } from '../clock/city-clock.ts';
import { canCheck, type Freshness } from '../sync/freshness.ts';
import { type Say, useT } from '../words/words.ts';

/** How old the status list is, in a sentence. */
export function freshnessSentence(
  freshness: Freshness,
  maxAgeMs: number,
  language: 'zh' | 'en',
  t: Say,
): string {
  if (freshness.kind === 'none') return t('freshness.none');
  const age = formatDuration(freshness.ageMs, language);
  const limit = formatDuration(maxAgeMs, language);
  if (freshness.kind === 'other-day') return t('freshness.otherDay');
  if (freshness.kind === 'fresh') return t('freshness.fresh', { age });
  return t(freshness.kind === 'late' ? 'freshness.late' : 'freshness.tooOld', { age, limit });
}

/** Dot and words; late: a dotted ink line and bold words, no red. */
export function FreshnessLine() {
  const t = useT();
  const { language } = usePreferences();
  const freshness = useFreshness();
  const post = usePost();
  const maxAgeMs = (post?.type.statusListMaxAgeMinutes ?? 0) * 60_000;
  const late = freshness.kind !== 'fresh';
  return (
    <>
      <p
        className={`freshness${late ? ' freshness--late' : ''}${canCheck(freshness) ? '' : ' freshness--none'}`}
      >
        {freshnessSentence(freshness, maxAgeMs, language, t)}
      </p>
      <MidnightNote />
    </>
  );
}

/** From 20:00 on, offline: what will not be possible after midnight, and what to do before. */
function MidnightNote() {
  const t = useT();
  const { language } = usePreferences();
  const outlook = useMidnightOutlook();
  if (outlook === null) return null;
  return (
    <p className="freshness freshness--late" role="status">
      {outlook.kind === 'no-list'
        ? t('freshness.noTomorrow')
        : t('freshness.tomorrowUntil', { time: formatInstant(outlook.at, language) })}
    </p>
  );
}

/** Shown once the device's own clock is off by half a minute or more; checks go on with the corrected time. */
export function DriftNote() {
  const t = useT();
  const { language } = usePreferences();
  const clock = useStore(useGate().clock.state);
  if (!warnsOfDrift(clock)) return null;
  const span = formatDuration(Math.abs(clock.drift ?? DRIFT_WARNING_MS), language);
  return (
    <p className="freshness freshness--late" role="status">
      {t('freshness.drift', { span })}
    </p>
  );
}
