import { TEMPERATURE_PROBLEMS } from '@healthcode/domain';
import { LanguageToggle, usePreferences } from '@healthcode/ui';
import { useRef, useState } from 'react';
import { useFreshness } from '../app/gate-context.ts';
import { CameraProblemPanel, NoListPanel } from '../app/later-parts.tsx';
import { DriftNote, FreshnessLine } from '../freshness/FreshnessLine.tsx';
import { LockButton } from '../lock/LockButton.tsx';
import { PolicyNote } from '../policies/PolicyNote.tsx';
import type { Post } from '../session/session.ts';
import { canCheck } from '../sync/freshness.ts';
import { policyWords } from '../venues/policy-words.ts';
import { useT } from '../words/words.ts';
import { CameraView } from './CameraView.tsx';
import { ScanPanel } from './ScanPanel.tsx';
import { SessionNote } from './SessionNote.tsx';
import { useCamera } from './use-camera.ts';
import { useNextPerson } from './use-next-person.ts';
import { useTypedReadings } from './use-typed-readings.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface ScanScreenProps {
  readonly post: Post;
  /** A decision is on the screen. */
  readonly covered: boolean;
}

function ScanHead({ post, covered }: ScanScreenProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useNextPerson(covered, heading);
  const { language } = usePreferences();
  return (
    <header className="scan-head">
      <div className="scan-place">
        <h1 ref={heading} tabIndex={-1}>
          {post.venue.name[language]}
        </h1>
        <p>{policyWords(post.type, language, t)}</p>
      </div>
      <div className="scan-tools">
        <LanguageToggle />
        <LockButton />
      </div>
      <FreshnessLine />
      <DriftNote />
      <SessionNote />
      <PolicyNote />
    </header>
  );
}

/** What a scanner or thermometer with a cable has typed, and why it counts for nothing. */
function TypedNote() {
  const t = useT();
  const { language } = usePreferences();
  const problem = useTypedReadings();
  return (
    <div role="status" className="typed-note">
      {problem === 'garbled' ? <p>{t('scan.typedGarbled')}</p> : null}
      {problem === 'implausible' ? <p>{TEMPERATURE_PROBLEMS['temperature-implausible'][language]}</p> : null}
    </div>
  );
}

/** The dark screen with the camera, from which every check begins and to which it returns. */
export function ScanScreen({ post, covered }: ScanScreenProps) {
  const [state, retry] = useCamera();
  const [broken, setBroken] = useState(false);
  const checkable = canCheck(useFreshness());
  const problem = broken ? 'reader' : state.kind === 'problem' ? state.problem : null;
  useWakeLock();
  const tryAgain = () => {
    setBroken(false);
    retry();
  };
  return (
    <main className="scan">
      <ScanHead post={post} covered={covered} />
      <div className="scan-camera">
        {!checkable ? <NoListPanel /> : null}
        {checkable && problem !== null ? <CameraProblemPanel problem={problem} onRetry={tryAgain} /> : null}
        {checkable && problem === null ? (
          <CameraView
            camera={state.kind === 'open' ? state.camera : null}
            again={state.kind === 'opening' && state.again}
            paused={covered}
            onBroken={() => setBroken(true)}
            onStalled={retry}
          />
        ) : null}
        <TypedNote />
      </div>
      <ScanPanel post={post} />
    </main>
  );
}
