import { announce, Icon, Sheet } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import type { OpenCamera } from '../camera/open-camera.ts';
import { useCameraName } from '../camera/use-camera-name.ts';
import { useT } from '../words/words.ts';

/** Which of several cameras looks, without leaving the scan screen. */
export function CameraSwitch({ camera }: { readonly camera: OpenCamera }) {
  const t = useT();
  const { preferences } = useGate();
  const [open, setOpen] = useState(false);
  const nameOf = useCameraName();
  const choose = (deviceId: string, name: string) => {
    setOpen(false);
    void preferences.setCamera(deviceId);
    announce(name);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        <Icon name="camera" />
        <span className="hc-hidden">{t('scan.chooseCamera')}</span>
      </button>
      <Sheet open={open} title={t('scan.chooseCamera')} onClose={() => setOpen(false)}>
        <ul className="camera-list">
          {camera.choices.map((choice, index) => (
            <li key={choice.deviceId}>
              <button
                type="button"
                aria-pressed={choice.deviceId === camera.deviceId}
                onClick={() => choose(choice.deviceId, nameOf(choice, index))}
              >
                {nameOf(choice, index)}
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
