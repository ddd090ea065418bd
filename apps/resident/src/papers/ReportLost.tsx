import type { Paper } from '@healthcode/contracts/client';
import { announce, Button, Sheet } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

interface ReportLostProps {
  readonly paper: Paper;
  readonly personId: string;
  readonly onReported: () => void;
}

/** A paper that was reported lost never comes back, and so it is asked for twice. */
export function ReportLost({ paper, personId, onReported }: ReportLostProps) {
  const t = useT();
  const { api } = useServices();
  const [asking, setAsking] = useState(false);
  const { busy, failure, run, clear } = useSubmit();
  const { paperId, number } = paper;
  const close = () => {
    clear();
    setAsking(false);
  };
  const report = async () => {
    const lost = await run(() => api.call('reportPaperLost', { params: { paperId }, body: { personId } }));
    if (lost === null) return;
    setAsking(false);
    announce(t('lostDone', { number }));
    onReported();
  };
  return (
    <>
      <Button variant="plain" aria-label={t('lostOf', { number })} onClick={() => setAsking(true)}>
        {t('lost')}
      </Button>
      <Sheet open={asking} onClose={close} title={t('lostTitle')}>
        <p>{t('lostText', { number })}</p>
        <FailureNotice failure={failure} />
        <div className="r-actions">
          <Button block waiting={busy} onClick={() => void report()}>
            {t('lostYes')}
          </Button>
          <Button block variant="second" onClick={close}>
            {t('lostNo')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
