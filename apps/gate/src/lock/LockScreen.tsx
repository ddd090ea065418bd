import { Button, Notice } from '@healthcode/ui';
import { useState } from 'react';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { leaveKeepingChecks } from '../sign-in/leave.ts';
import { useDeviceT } from '../words/device-words.ts';
import { useT } from '../words/words.ts';
import { AskPin } from './AskPin.tsx';

/** In front of everything until the PIN is given. Uploads and lists go on behind it. */
export function LockScreen() {
  const t = useDeviceT();
  const { session } = useGate();
  const { staff } = useStore(session.state);
  return (
    <GatePage title={t('lock.locked')} lead={t('lock.lockedLead', { name: staff?.name ?? '' })}>
      <AskPin onRight={() => undefined} />
      <Forgotten />
    </GatePage>
  );
}

/** Whoever forgot the PIN signs in anew by a one-time code; what is not uploaded stays for that. */
function Forgotten() {
  const t = useDeviceT();
  const words = useT();
  const gate = useGate();
  const [asked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void leaveKeepingChecks(gate);
  };
  if (!asked) {
    return (
      <Button variant="second" size="gate" block onClick={() => setAsked(true)}>
        {t('lock.forgot')}
      </Button>
    );
  }
  return (
    <Notice kind="warn" title={t('lock.forgotSure')} live>
      <p>{t('lock.forgotWhat')}</p>
      <div className="pair">
        <Button variant="second" size="gate" onClick={() => setAsked(false)}>
          {t('lock.forgotNo')}
        </Button>
        <Button size="gate" waiting={leaving} waitingText={words('signOut.uploading')} onClick={leave}>
          {t('lock.forgotYes')}
        </Button>
      </div>
    </Notice>
  );
}
