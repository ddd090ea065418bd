import type { ConsentList } from '@healthcode/contracts/client';
import { announce, Button, Sheet, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

interface WithdrawSheetProps {
  /** Empty for oneself. */
  readonly about: { readonly personId?: string };
  readonly purpose: ConsentList['purposes'][number];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWithdrawn: (list: ConsentList) => void;
}

/** What withdrawing means; where it ends the code, asked a second time. */
export function WithdrawSheet({ about, purpose, open, onClose, onWithdrawn }: WithdrawSheetProps) {
  const t = useT();
  const { language } = usePreferences();
  const [sure, setSure] = useState(false);
  const { busy, failure, run, clear } = useSubmit();
  const { api, session, wallet, colour } = useServices();
  const title = purpose.title[language];
  const last = sure || !purpose.needed;

  const close = () => {
    setSure(false);
    clear();
    onClose();
  };
  const withdraw = async () => {
    const params = { purpose: purpose.purpose };
    const list = await run(() => api.call('withdrawConsent', { params, body: about }));
    if (list === null) return;
    announce(t('consents.done', { title }));
    if (purpose.needed && about.personId === undefined) {
      // The passes of this phone are withdrawn: shown on, they would only be refused.
      await wallet.discardAll();
      wallet.reset();
      colour.reset();
      await session.refresh();
    }
    setSure(false);
    onWithdrawn(list);
  };

  return (
    <Sheet
      open={open}
      onClose={close}
      title={sure ? t('consents.sureTitle') : t('consents.withdrawTitle', { title })}
    >
      <p>{sure ? t('consents.sure') : purpose.withdrawing[language]}</p>
      <FailureNotice failure={failure} />
      <div className="r-actions">
        <Button block variant="second" onClick={close}>
          {t('consents.keep')}
        </Button>
        {last ? (
          <Button block waiting={busy} onClick={withdraw}>
            {t(purpose.needed ? 'consents.withdrawNow' : 'consents.withdrawOne')}
          </Button>
        ) : (
          <Button block onClick={() => setSure(true)}>
            {t('consents.goOn')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
