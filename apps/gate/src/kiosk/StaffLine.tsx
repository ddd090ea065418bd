import { formatDuration, usePreferences } from '@healthcode/ui';
import { useFreshness, useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useFlow } from '../passages/use-flow.ts';
import { useCounts } from '../scan/use-counts.ts';
import { askForFullScreen, canFillScreen, useFillsScreen } from './use-full-screen.ts';
import { useKioskT } from './words/words.ts';

/** Small, at the foot, for staff who pass by: how it goes, and what does not. Figures only, nothing about anybody. */
export function StaffLine() {
  const t = useKioskT();
  const { language } = usePreferences();
  const { devices, way, session } = useGate();
  const { thermometer, relay, relayFailed } = useStore(devices.state);
  const { way: gateWay } = useStore(way.state);
  const { ended } = useStore(session.state);
  const freshness = useFreshness();
  const { total } = useCounts();
  const flow = useFlow();
  const filled = useFillsScreen();
  const faults = [
    thermometer && thermometer.link !== 'connected' && t('staff.thermometerLost'),
    relay && (relayFailed || relay.link === 'lost') && t('staff.relayLost'),
    ended && t('staff.signedOut'),
  ].filter((fault) => typeof fault === 'string');
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
