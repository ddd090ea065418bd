import { canAdmitUnattended, isScanned } from '@healthcode/domain';
import { Button, Notice } from '@healthcode/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { NumberedSteps } from '../app/NumberedSteps.tsx';
import { useStore } from '../app/store.ts';
import { Choice } from '../more/Choice.tsx';
import { WaySetting } from '../passages/WaySetting.tsx';
import type { Post } from '../session/session.ts';
import type { KioskCamera } from './kiosk-mode.ts';
import { askForFullScreen } from './use-full-screen.ts';
import { useKioskT } from './words/words.ts';

const CAMERAS: readonly KioskCamera[] = ['front', 'back'];

/** What self-service is, said before anybody can start it; and why it cannot be started where it could admit nobody. */
export function KioskSetupScreen({ post }: { readonly post: Post }) {
  const t = useKioskT();
  const { kiosk, checker, devices, player, preferences } = useGate();
  const [, go] = useLocation();
  const { thermometer } = useStore(devices.state);
  const { cameraId } = useStore(preferences.state);
  const kept = useStore(kiosk.state).camera;
  const [camera, setCamera] = useState<KioskCamera>(kept === 'chosen' && !cameraId ? 'front' : kept);
  const { policies, type } = post;
  const able = canAdmitUnattended(policies, type, thermometer !== null);
  const needsThermometer = able && !canAdmitUnattended(policies, type, false);
  const begin = async () => {
    player.unlock();
    void askForFullScreen();
    await kiosk.begin(camera);
    checker.next();
    go('/', { replace: true });
  };
  const points = (['public', 'lane', 'alone', 'leave'] as const).map((point) => ({
    title: t(`setup.points.${point}.title`),
    detail: t(`setup.points.${point}.detail`),
  }));
  return (
    <GatePage title={t('setup.title')} lead={t('setup.lead')} backTo="/more">
      {able ? null : (
        <Notice kind="warn">{t(`setup.never.${isScanned(type) ? 'temperature' : 'not-scanned'}`)}</Notice>
      )}
      {needsThermometer && thermometer?.link !== 'connected' ? (
        <Notice kind="warn" live>
          {t('setup.thermometerOff')}
        </Notice>
      ) : null}
      <NumberedSteps steps={points} />
      {able ? (
        <>
          <Choice
            legend={t('setup.camera')}
            value={camera}
            options={(cameraId ? [...CAMERAS, 'chosen' as const] : CAMERAS).map((value) => ({
              value,
              label: t(`setup.cameras.${value}`),
            }))}
            onChange={setCamera}
          />
          <WaySetting />
          <Button size="gate" block onClick={() => void begin()}>
            {t('setup.begin')}
          </Button>
        </>
      ) : null}
      <Button size="gate" block variant="second" onClick={() => go('/devices')}>
        {t('setup.devices')}
      </Button>
    </GatePage>
  );
}
