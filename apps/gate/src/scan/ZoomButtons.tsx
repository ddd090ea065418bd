import { Icon } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { nextZoom, type ZoomRange, zoomTimes } from '../camera/camera-controls.ts';
import type { OpenCamera } from '../camera/open-camera.ts';
import { useT } from '../words/words.ts';

export interface ZoomButtonsProps {
  readonly camera: OpenCamera;
  readonly range: ZoomRange;
}

/** Nearer and farther, for people behind glass or with a small code. What was chosen is kept for this camera. */
export function ZoomButtons({ camera, range }: ZoomButtonsProps) {
  const t = useT();
  const { preferences } = useGate();
  const [zoom, setZoom] = useState(camera.zoom ?? range.min);
  const turn = async (direction: 'in' | 'out') => {
    const next = nextZoom(range, zoom, direction);
    setZoom(next);
    try {
      await camera.image.ask({ zoom: next });
      await preferences.setZoom(camera.deviceId, next);
    } catch {
      setZoom(zoom);
    }
  };
  const times = zoomTimes(range, zoom);
  return (
    <fieldset className="scan-side">
      <legend className="hc-hidden">{t('scan.zoom')}</legend>
      <button type="button" disabled={zoom >= range.max} onClick={() => void turn('in')}>
        <Icon name="plus" />
        <span className="hc-hidden">{t('scan.zoomIn')}</span>
      </button>
      <output aria-label={t('scan.zoomNow', { times })}>{times}×</output>
      <button type="button" disabled={zoom <= range.min} onClick={() => void turn('out')}>
        <Icon name="minus" />
        <span className="hc-hidden">{t('scan.zoomOut')}</span>
      </button>
    </fieldset>
  );
}
