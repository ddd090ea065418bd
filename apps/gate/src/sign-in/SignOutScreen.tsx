import { Button, Notice } from '@healthcode/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useDeviceT } from '../words/device-words.ts';
import { useT } from '../words/words.ts';
import { signOut } from './sign-out.ts';

/** Uploads first, then wipes. When checks cannot be uploaded it says what would be lost, and asks. */
export function SignOutScreen() {
  const t = useT();
  const device = useDeviceT();
  const [, go] = useLocation();
  const gate = useGate();
  const { waiting, ofOthers, uploading } = useStore(gate.queue.state);
  const [failed, setFailed] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = async (evenIfLost: boolean) => {
    setFailed(false);
    setLeaving(true);
    if (await signOut(gate, evenIfLost)) return;
    setFailed(true);
    setLeaving(false);
  };
  return (
    <GatePage title={t('signOut.title')} lead={t('signOut.lead')} backTo="/more">
      {waiting > 0 ? <p role="status">{t('signOut.waiting', { count: waiting })}</p> : null}
      {ofOthers > 0 ? <Notice>{device('others.waiting', { count: ofOthers })}</Notice> : null}
      {failed ? (
        <Notice kind="warn" live title={t('signOut.failed')}>
          <p>{t('signOut.loses', { count: waiting })}</p>
        </Notice>
      ) : null}
      <Button
        size="gate"
        block
        waiting={leaving || uploading}
        waitingText={t('signOut.uploading')}
        onClick={() => void leave(false)}
      >
        {t('signOut.confirm')}
      </Button>
      {failed ? (
        <Button variant="second" size="gate" block onClick={() => void leave(true)}>
          {t('signOut.confirmLosing', { count: waiting })}
        </Button>
      ) : null}
      <Button variant="second" size="gate" block onClick={() => go('/')}>
        {t('signOut.cancel')}
      </Button>
    </GatePage>
  );
}
