import { Button, Sheet } from '@healthcode/ui';
import { useEffect } from 'react';
import { useGate } from '../app/gate-context.ts';
import { AskPin } from '../lock/AskPin.tsx';
import { leaveFullScreen } from './use-full-screen.ts';
import { useKioskT } from './words/words.ts';

/** Nobody who means to leave needs longer; a question left open would stand in the public's way. */
const CLOSES_AFTER_MS = 30_000;

/** Back to staff's screens by the PIN of this device: the corner alone keeps out slips, not people. */
export function LeaveSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useKioskT();
  const { kiosk, checker } = useGate();
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(onClose, CLOSES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [open, onClose]);
  const leave = async () => {
    await kiosk.end();
    checker.next();
    await leaveFullScreen();
  };
  return (
    <Sheet open={open} title={t('leave.title')} onClose={onClose}>
      <p>{t('leave.what')}</p>
      <AskPin onRight={() => void leave()} />
      <Button size="gate" block variant="second" onClick={onClose}>
        {t('leave.cancel')}
      </Button>
    </Sheet>
  );
}
