import type { MyAppeal } from '@healthcode/contracts/client';
import { Button, Sheet } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

interface WithdrawPartProps {
  readonly appeal: MyAppeal;
  readonly onChanged: (appeal: MyAppeal) => void;
}

/** Taking an appeal back: asked once more, for it cannot be taken up again. */
export function WithdrawPart({ appeal: { appealId, filesDays }, onChanged }: WithdrawPartProps) {
  const t = useT();
  const { api } = useServices();
  const [open, setOpen] = useState(false);
  const { busy, failure, run } = useSubmit();
  const withdraw = async () => {
    const changed = await run(() => api.call('withdrawAppeal', { params: { appealId }, body: {} }));
    if (changed === null) return;
    setOpen(false);
    onChanged(changed);
  };
  return (
    <>
      <Button variant="second" block onClick={() => setOpen(true)}>
        {t('one.withdraw')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('one.withdrawSure')}>
        <p>{t('one.withdrawText', { days: filesDays })}</p>
        <FailureNotice failure={failure} />
        <div className="r-actions">
          <Button block waiting={busy} waitingText={t('one.sending')} onClick={() => void withdraw()}>
            {t('one.withdrawYes')}
          </Button>
          <Button variant="second" block onClick={() => setOpen(false)}>
            {t('one.withdrawNo')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
