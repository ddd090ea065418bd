import { formatDuration, usePreferences } from '@healthcode/ui';
import { useFreshness, useGate, useMidnightOutlook } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { warnsOfDrift } from '../clock/city-clock.ts';
import { useFlow } from '../passages/use-flow.ts';
import { useCounts } from '../scan/use-counts.ts';
import { askForFullScreen, canFillScreen, useFillsScreen } from './use-full-screen.ts';
import { useKioskT } from './words/words.ts';

/** What staff should see to; nothing of it stops the checking. */
function useFaults(): string[] {
  const t = useKioskT();
  const { devices, session, clock } = useGate();
  const { thermometer, relay, relayFailed } = useStore(devices.state);
  const { ended } = useStore(session.state);
  const drifts = warnsOfDrift(useStore(clock.state));
  const midnight = useMidnightOutlook() !== null;
  return [
    thermometer && thermometer.link !== 'connected' && t('staff.thermometerLost'),
    relay && (relayFailed || relay.link === 'lost') && t('staff.relayLost'),
    midnight && t('staff.midnight'),
    drifts && t('staff.drift'),
    ended && t('staff.signedOut'),
  ].filter((fault) => typeof fault === 'string');
}

/** Small, at the foot, for staff who pass by: how it goes, and what does not. Figures only, nothing about anybody. */
export function StaffLine() {
  const t = useKioskT();
  const { language } = usePreferences();
  const { way: gateWay } = useStore(useGate().way.state);
  const freshness = useFreshness();
  const { total } = useCounts();
  const flow = useFlow();
  const filled = useFillsScreen();
  const faults = useFaults();
  return (
    <footer className="kiosk-staff">
      <p>
        {t('staff.today', { total })}
        {gateWay === 'any'
          ? null
          : ` · ${t('staff.ways', { in: flow.in, out: flow.out, inside: flow.inside })}`}
        {` · ${t('staff.rate', { rate: flow.perMinute })}`}
        {'ageMs' in freshness
          ? ` · ${t('staff.list', { age: formatDuration(freshness.ageMs, language) })}`
          : null}
      </p>
      {faults.map((fault) => (
        <p key={fault} className="kiosk-fault">
          {fault}
        </p>
      ))}
      {filled || !canFillScreen() ? null : (
        <button type="button" className="plain-button" onClick={() => void askForFullScreen()}>
          {t('staff.fullScreen')}
        </button>
      )}
    </footer>
  );
}
