import { formatTemperature } from '@healthcode/domain';
import { useEffect, useRef } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { OpenCamera } from '../camera/open-camera.ts';
import { useT } from '../words/words.ts';

export interface CameraViewProps {
  /** Null while it is being opened. */
  readonly camera: OpenCamera | null;
  /** A decision is on the screen: the picture runs on, nothing is read. */
  readonly paused: boolean;
  readonly onBroken: () => void;
}

function useHint(ready: boolean): string {
  const t = useT();
  const { temperature, sameAgain } = useStore(useGate().checker.state);
  if (!ready) return t('scan.hintStarting');
  if (sameAgain) return t('scan.hintSame');
  if (temperature.kind !== 'measured') return t('scan.hint');
  return t('scan.hintMeasured', { temperature: `${formatTemperature(temperature.tenths)} ${t('pad.unit')}` });
}

/** Picture, guide and one hint. */
export function CameraView({ camera, paused, onBroken }: CameraViewProps) {
  const t = useT();
  const { scanner, checker } = useGate();
  const video = useRef<HTMLVideoElement>(null);
  const hint = useHint(camera !== null);

  useEffect(() => {
    const element = video.current;
    if (!element || !camera) return;
    element.srcObject = camera.stream;
    // Refused only when the page was closed in between; the next stream plays again.
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [camera]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: onBroken is made anew with each render of the parent
  useEffect(() => {
    const element = video.current;
    if (!element || !camera || paused) return;
    return scanner().watch(element, (text) => void checker.seen(text), onBroken);
  }, [camera, paused, scanner, checker]);

  return (
    <>
      <video ref={video} className="scan-video" aria-label={t('scan.video')} muted playsInline />
      <svg className="scan-guide" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M2 24V14A12 12 0 0 1 14 2h10M76 2h10a12 12 0 0 1 12 12v10M98 76v10a12 12 0 0 1-12 12H76M24 98H14A12 12 0 0 1 2 86V76" />
      </svg>
      <p className="scan-hint" role="status">
        {hint}
      </p>
    </>
  );
}
