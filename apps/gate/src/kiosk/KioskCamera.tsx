import type { RefObject } from 'react';
import { BothLanguages } from './BothLanguages.tsx';
import { type KioskKey, useKioskT } from './words/words.ts';

export interface KioskCameraProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  /** As in a mirror: people move the phone the way they see it move. */
  readonly mirrored: boolean;
  /** Null while something else is told. */
  readonly hint: KioskKey | null;
}

/** The picture, a large guide and one line to the public. */
export function KioskCamera({ video, mirrored, hint }: KioskCameraProps) {
  const t = useKioskT();
  return (
    <>
      <video
        ref={video}
        className={`kiosk-video${mirrored ? ' kiosk-video--mirrored' : ''}`}
        aria-label={t('video')}
        muted
        playsInline
      />
      {hint === null ? null : <Aim hint={hint} />}
    </>
  );
}

function Aim({ hint }: { readonly hint: KioskKey }) {
  return (
    <div className="kiosk-aim">
      <svg className="scan-guide kiosk-guide" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M2 24V14A12 12 0 0 1 14 2h10M76 2h10a12 12 0 0 1 12 12v10M98 76v10a12 12 0 0 1-12 12H76M24 98H14A12 12 0 0 1 2 86V76" />
      </svg>
      <div className="kiosk-hint" role="status">
        <BothLanguages words={hint} id="kiosk-hint" />
      </div>
    </div>
  );
}
