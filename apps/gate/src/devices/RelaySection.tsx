import { Button, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { serialOf } from './serial-port.ts';
import { useJoining } from './use-joining.ts';
import { useDevicesT } from './words/words.ts';

function JoinRelay() {
  const t = useDevicesT();
  const { running, result, join } = useJoining<'relay'>();
  if (!serialOf(navigator)) return <p>{t('noSerial')}</p>;
  return (
    <>
      {result ? (
        <Notice kind="warn" live>
          {t(`results.${result}`)}
        </Notice>
      ) : null}
      <p className="meta">{t('relay.hint')}</p>
      <Button
        size="gate"
        block
        variant="second"
        waiting={running === 'relay'}
        waitingText={t('joining')}
        onClick={() => void join('relay', (room) => room.joinRelay())}
      >
        {t('relay.join')}
      </Button>
    </>
  );
}

function JoinedRelay() {
  const t = useDevicesT();
  const { devices } = useGate();
  const { relay, relayFailed } = useStore(devices.state);
  const [tested, setTested] = useState(false);
  const test = async () => setTested(await (await devices.room()).testRelay());
  const forget = async () => (await devices.room()).forgetRelay();
  if (!relay) return null;
  return (
    <>
      <p role="status">{t(`links.${relay.link}`)}</p>
      {relayFailed ? (
        <Notice kind="warn" live>
          {t('relay.failed')}
        </Notice>
      ) : null}
      {tested && !relayFailed ? <p role="status">{t('relay.tested')}</p> : null}
      <p className="meta">{t('relay.hint')}</p>
      <div className="pair">
        <Button size="gate" onClick={() => void test()}>
          {t('relay.test')}
        </Button>
        <Button size="gate" variant="second" onClick={() => void forget()}>
          {t('forget')}
        </Button>
      </div>
    </>
  );
}

export function RelaySection() {
  const t = useDevicesT();
  const { relay } = useStore(useGate().devices.state);
  return (
    <Panel>
      <PanelSection title={t('relay.title')}>
        <div className="stack">
          {relay ? (
            <JoinedRelay />
          ) : (
            <>
              <p>{t('relay.none')}</p>
              <JoinRelay />
            </>
          )}
        </div>
      </PanelSection>
    </Panel>
  );
}
