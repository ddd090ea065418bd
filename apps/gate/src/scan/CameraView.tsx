import { formatTemperature } from '@healthcode/domain';
import { useEffect, useRef, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { CameraSwitch } from '../app/later-parts.tsx';
import { useStore } from '../app/store.ts';
import type { Guidance } from '../camera/guidance.ts';
import type { OpenCamera } from '../camera/open-camera.ts';
import { watchPictures } from '../camera/watch-pictures.ts';
import { useT } from '../words/words.ts';
import { FocusArea } from './FocusArea.tsx';
import { TorchButton } from './TorchButton.tsx';
import { useGuidance } from './use-guidance.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

export interface CameraViewProps {
  /** Null while it is being opened. */
  readonly camera: OpenCamera | null;
  /** It is being opened once more, after its pictures had stopped. */
  readonly again: boolean;
  /** A decision is on the screen: the picture runs on, nothing is read. */
  readonly paused: boolean;
  readonly onBroken: () => void;
  /** The camera is open and gives no pictures. */
  readonly onStalled: () => void;
}

function useHint({ camera, again }: CameraViewProps, guidance: Guidance): string {
  const t = useT();
  const { temperature, sameAgain } = useStore(useGate().checker.state);
  if (!camera) return t(again ? 'scan.hintAgain' : 'scan.hintStarting');
  if (sameAgain) return t('scan.hintSame');
  if (guidance === 'dark') return t(camera.controls.torch ? 'scan.guide.darkTorch' : 'scan.guide.dark');
  if (guidance !== 'looking') return t(`scan.guide.${guidance}`);
  if (temperature.kind !== 'measured') return t('scan.hint');
  return t('scan.hintMeasured', { temperature: `${formatTemperature(temperature.tenths)} ${t('pad.unit')}` });
}

type GuideState = 'looking' | 'seen' | 'read';

function Guide({ state }: { readonly state: GuideState }) {
  return (
    <svg className={`scan-guide scan-guide--${state}`} viewBox="0 0 100 100" aria-hidden="true">
      <path d="M2 24V14A12 12 0 0 1 14 2h10M76 2h10a12 12 0 0 1 12 12v10M98 76v10a12 12 0 0 1-12 12H76M24 98H14A12 12 0 0 1 2 86V76" />
    </svg>
  );
}

/** Picture, guide and one hint. */
export function CameraView(props: CameraViewProps) {
  const { camera, paused, onBroken, onStalled } = props;
  const t = useT();
  const { scanner, checker } = useGate();
  const { sameAgain } = useStore(checker.state);
  const video = useRef<HTMLVideoElement>(null);
  const [read, setRead] = useState(false);
  const [guidance, onSight] = useGuidance(paused);
  const hint = useHint(props, guidance);

  useEffect(() => {
    const element = video.current;
    if (!element || !camera) return;
    element.srcObject = camera.stream;
    // Refused only when the page was closed in between; the next stream plays again.
    void element.play().catch(() => undefined);
    const unwatch = watchPictures(element, { onStalled });
    return () => {
      unwatch();
      element.srcObject = null;
    };
  }, [camera, onStalled]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: onBroken is made anew with each render of the parent
  useEffect(() => {
    const element = video.current;
    if (!element || !camera || paused) return;
    setRead(false);
    const onText = (text: string) => {
      setRead(true);
      void checker.seen(text);
    };
    const nothing = (sight: Parameters<typeof onSight>[0]) => {
      setRead(false);
      onSight(sight);
    };
    return scanner().watch(element, { onText, onSight: nothing, onBroken });
  }, [camera, paused, scanner, checker]);

  const zoom = camera?.controls.zoom;
  return (
    <>
      <video
        ref={video}
        className={camera?.facesUser ? 'scan-video scan-video--mirrored' : 'scan-video'}
        aria-label={t('scan.video')}
        muted
        playsInline
      />
      {camera?.controls.refocus ? <FocusArea camera={camera} video={video} /> : null}
      <Guide
        state={
          read || sameAgain ? 'read' : guidance === 'looking' || guidance === 'dark' ? 'looking' : 'seen'
        }
      />
      {camera ? (
        <div className="scan-side scan-side--left">
          {camera.choices.length > 1 ? <CameraSwitch camera={camera} /> : null}
          {camera.controls.torch ? <TorchButton key={camera.deviceId} camera={camera} /> : null}
        </div>
      ) : null}
      {camera && zoom ? <ZoomButtons key={camera.deviceId} camera={camera} range={zoom} /> : null}
      <p className="scan-hint" role="status">
        {hint}
      </p>
    </>
  );
}
