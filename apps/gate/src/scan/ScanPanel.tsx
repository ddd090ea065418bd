import { Icon, type IconName } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { GateIcon } from '../app/GateIcon.tsx';
import { useGate } from '../app/gate-context.ts';
import { FlowLine } from '../app/later-parts.tsx';
import { useStore } from '../app/store.ts';
import { DeviceNote } from '../devices/DeviceNote.tsx';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { useCounts } from './use-counts.ts';

function PanelLink({ to, icon, children }: { to: string; icon: IconName | 'more'; children: ReactNode }) {
  const [, go] = useLocation();
  return (
    <button type="button" className="panel-link" onClick={() => go(to)}>
      {icon === 'more' ? <GateIcon name="more" /> : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Below the camera: this person's temperature, and the ways that need no camera. */
export function ScanPanel({ post }: { readonly post: Post }) {
  const t = useT();
  const { checker, queue, way } = useGate();
  const tellsWays = useStore(way.state).way !== 'any';
  const { temperature } = useStore(checker.state);
  const { waiting } = useStore(queue.state);
  const { total, admitted } = useCounts();
  return (
    <section className="scan-panel">
      <TemperatureChoice
        type={post.type}
        value={temperature}
        onChange={(next) => checker.setTemperature(next)}
        legend={t('scan.temperature')}
        aside={t('scan.counts', { total, admitted })}
      />
      <DeviceNote />
      {tellsWays ? <FlowLine /> : null}
      <nav className="panel-links" aria-label={t('scan.more')}>
        <PanelLink to="/original" icon="badge">
          {t('scan.originalWay')}
        </PanelLink>
        <PanelLink to="/paper" icon="document">
          {t('scan.paper')}
        </PanelLink>
        <PanelLink to="/shift" icon="list">
          {t('scan.shift')}
          {waiting > 0 ? <span className="panel-count">{waiting}</span> : null}
        </PanelLink>
        <PanelLink to="/more" icon="more">
          {t('scan.more')}
        </PanelLink>
      </nav>
    </section>
  );
}
