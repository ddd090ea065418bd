import '../styles/kiosk.css';
import { usePreferences } from '@healthcode/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useWakeLock } from '../scan/use-wake-lock.ts';
import type { Post } from '../session/session.ts';
import { HoldCorner } from './HoldCorner.tsx';
import { KioskAnswer } from './KioskAnswer.tsx';
import { KioskBoundary } from './KioskBoundary.tsx';
import { KioskCamera } from './KioskCamera.tsx';
import { KioskClosed } from './KioskClosed.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { StaffLine } from './StaffLine.tsx';
import { useAnswers } from './use-answers.ts';
import { type ClosedReason, useClosed } from './use-closed.ts';
import { type KioskCameraState, useKioskCamera } from './use-kiosk-camera.ts';
import { useRescue } from './use-rescue.ts';
import { type KioskKey, useKioskT } from './words/words.ts';

/** What staff read when it is closed; null while people are checked. */
function useStaffReason(
  closed: ClosedReason | null,
  camera: KioskCameraState,
  stopped: boolean,
): string | null {
  const t = useKioskT();
  if (stopped) return t('closed.stopped');
  if (closed) return t(`closed.reasons.${closed}`);
  return camera.kind === 'lost' ? t(`closed.camera.${camera.problem}`) : null;
}

function useHint(camera: KioskCameraState, thermometer: boolean): KioskKey {
  const { checker } = useGate();
  const { temperature, sameAgain } = useStore(checker.state);
  if (camera.kind === 'opening') return 'hint.starting';
  if (sameAgain) return 'hint.next';
  if (!thermometer) return 'hint.show';
  return temperature.kind === 'measured' ? 'hint.measured' : 'hint.measureThenShow';
}

interface RoomProps {
  readonly post: Post;
  readonly startAnew: () => void;
  readonly stopped: boolean;
}

function Room({ post, startAnew, stopped }: RoomProps) {
  const { kiosk, preferences, scanner, devices } = useGate();
  const { camera: choice } = useStore(kiosk.state);
  const { cameraId } = useStore(preferences.state);
  const thermometer = useStore(devices.state).thermometer?.link === 'connected';
  const closed = useClosed(post);
  const video = useRef<HTMLVideoElement>(null);
  const camera = useKioskCamera(
    {
      on: closed === null && !stopped,
      deviceId: choice === 'chosen' ? cameraId : undefined,
      facing: choice === 'back' ? 'environment' : 'user',
      onGiveUp: startAnew,
    },
    video,
  );
  const { answer, key, onText } = useAnswers(thermometer, startAnew);
  const hint = useHint(camera, thermometer);
  const reason = useStaffReason(closed, camera, stopped);
  const stream = camera.kind === 'open' ? camera.camera.stream : null;

  useEffect(() => {
    const element = video.current;
    if (!element || !stream) return;
    element.srcObject = stream;
    void element.play().catch(() => undefined);
    const unwatch = scanner().watch(element, { onText, onSight: () => undefined, onBroken: startAnew });
    return () => {
      unwatch();
      element.srcObject = null;
    };
  }, [stream, scanner, onText, startAnew]);

  return (
    <>
      <KioskCamera
        video={video}
        mirrored={choice === 'front'}
        hint={reason === null && answer === null ? hint : null}
      />
      {reason === null ? null : <KioskClosed reason={reason} />}
      {answer === null ? null : <KioskAnswer key={key} answer={answer} />}
    </>
  );
}

function useKioskPage(): void {
  const { language } = usePreferences();
  const t = useKioskT();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title follows the language
  useEffect(() => {
    document.title = t('title');
  }, [language]);
  useEffect(() => {
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('contextmenu', prevent);
    return () => document.removeEventListener('contextmenu', prevent);
  }, []);
}

/** The gate without staff: picture, answer, and nothing that the public could change. */
export function KioskScreen({ post }: { readonly post: Post }) {
  const [leaving, setLeaving] = useState(false);
  const { stopped, startAnew } = useRescue();
  const close = useCallback(() => setLeaving(false), []);
  useWakeLock();
  useKioskPage();
  return (
    <main className="kiosk">
      <KioskBoundary onError={startAnew}>
        <div className="kiosk-stage">
          <Room post={post} startAnew={startAnew} stopped={stopped} />
        </div>
        <StaffLine />
      </KioskBoundary>
      <HoldCorner onHeld={() => setLeaving(true)} />
      <LeaveSheet open={leaving} onClose={close} />
    </main>
  );
}
