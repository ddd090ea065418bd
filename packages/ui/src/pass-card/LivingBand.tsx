import type { InstantMs } from '@healthcode/domain';
import { useState } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import type { Language } from '../preferences/preferences.ts';
import { formatClock, formatDate, formatRecent } from '../time/format.ts';
import { LivingWheel } from './LivingWheel.tsx';
import { River } from './River.tsx';

export interface LivingBandProps {
  /** City time, UTC ms; give a new value every second. */
  readonly now: InstantMs;
  /** When the colour was last confirmed; null: never on this device. */
  readonly updatedAt: InstantMs | null;
  readonly stale?: boolean | undefined;
  readonly lang: Language;
}

/** The foot of the pass: clock, wheel and river. Courtesy, not proof: no words here ask a guard to trust it. */
export function LivingBand({ now, updatedAt, stale = false, lang }: LivingBandProps) {
  const t = useSharedT();
  const [still, setStill] = useState(false);
  const updated = updatedAt === null ? null : formatRecent(updatedAt, now, lang);
  return (
    <div className="hc-band">
      <div className="hc-band__words">
        <p className="hc-band__clock">
          <span className="hc-hidden">{t('pass.clock')} </span>
          <time>{formatClock(now)}</time>
        </p>
        <p className="hc-band__date">{formatDate(now, lang, { weekday: true })}</p>
        {updated !== null && <p>{t(stale ? 'pass.asOf' : 'pass.updated', { time: updated })}</p>}
      </div>
      <LivingWheel now={now} />
      <River still={still} />
      <button
        type="button"
        className="hc-band__button"
        onClick={() => setStill(!still)}
        aria-label={t(still ? 'pass.startRiver' : 'pass.stopRiver')}
      />
    </div>
  );
}
