import { SelectField } from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { type CameraChoice, listCameras } from '../camera/open-camera.ts';
import { useCameraName } from '../camera/use-camera-name.ts';
import { useT } from '../words/words.ts';

/** Only where there is a choice. Browsers name cameras once the camera has been allowed. */
export function CameraSetting() {
  const t = useT();
  const { preferences } = useGate();
  const { cameraId } = useStore(preferences.state);
  const nameOf = useCameraName();
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => void listCameras().then(setCameras), []);
  const [first] = cameras;
  if (cameras.length < 2 || !first) return null;
  return (
    <SelectField
      id="camera"
      label={t('more.camera')}
      value={cameraId ?? first.deviceId}
      options={cameras.map((choice, index) => ({ value: choice.deviceId, label: nameOf(choice, index) }))}
      onChange={(next) => void preferences.setCamera(next)}
    />
  );
}
