import type { Device, DeviceList } from '@healthcode/contracts/client';
import {
  Button,
  formatCivilDay,
  formatRecent,
  Notice,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { useServices } from '../shell/services-context.ts';
import { deviceName } from './device-words.ts';
import { SignOutSheet, type ToSignOut } from './SignOutSheet.tsx';
import { useT } from './words.ts';

function DeviceRow({ device, onSignOut }: { readonly device: Device; readonly onSignOut: () => void }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const { isThis, signedIn, lastSeenAt, firstSeenAt, passesUntil } = device;
  const when = (instant: number) => formatRecent(instant, clock.now(), language);
  const name = deviceName(t, device);
  return (
    <li className="r-item">
      <h3>{name}</h3>
      {isThis && <p className="r-item__mark">{t('devices.this')}</p>}
      <p className="r-beside">
        {isThis
          ? t('devices.firstSeen', { when: when(firstSeenAt) })
          : t('devices.lastSeen', { when: when(lastSeenAt) })}
      </p>
      {!signedIn && <p className="r-beside">{t('devices.expired')}</p>}
      {passesUntil !== null && (
        <p className="r-beside">{t('devices.passes', { day: formatCivilDay(passesUntil, language) })}</p>
      )}
      {!isThis && (
        <div className="r-item__action">
          <Button variant="plain" aria-label={t('devices.signOutWhat', { device: name })} onClick={onSignOut}>
            {t('devices.signOut')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Devices({ first }: { readonly first: DeviceList }) {
  const t = useT();
  const [{ devices }, setList] = useState(first);
  const [leaving, setLeaving] = useState<ToSignOut | null>(null);
  const [done, setDone] = useState(false);
  const others = devices.filter(({ isThis }) => !isThis);
  const choose = (device: ToSignOut) => {
    setDone(false);
    setLeaving(device);
  };
  return (
    <>
      {done && (
        <Notice live>
          <p>{t('devices.out')}</p>
        </Notice>
      )}
      <ul className="r-items">
        {devices.map((device) => (
          <DeviceRow key={device.entryId} device={device} onSignOut={() => choose(device)} />
        ))}
      </ul>
      <p className="r-beside">{t(others.length === 0 ? 'devices.onlyThis' : 'devices.stranger')}</p>
      {others.length > 1 && (
        <Button variant="second" block icon="sign-out" onClick={() => choose('others')}>
          {t('devices.others')}
        </Button>
      )}
      <SignOutSheet
        device={leaving}
        onClose={() => setLeaving(null)}
        onDone={(list) => {
          setList(list);
          setLeaving(null);
          setDone(true);
        }}
      />
    </>
  );
}

/** Where the account is signed in or its passes are held, and how to end that. */
export function DevicesPanel() {
  const t = useT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('devices'), [api]));
  return (
    <Panel>
      <PanelSection title={t('devices.title')}>
        <FetchedView fetched={fetched} again={again}>
          {(list) => <Devices first={list} />}
        </FetchedView>
      </PanelSection>
    </Panel>
  );
}
