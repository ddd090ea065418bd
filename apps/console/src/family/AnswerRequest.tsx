import type { ApiResult, CounterRequest } from '@healthcode/contracts/client';
import { Button, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

export interface ChangeProps {
  readonly request: CounterRequest;
  readonly change: (send: () => Promise<ApiResult<CounterRequest>>) => Promise<void>;
}

/** What is looked at first, and then the answer, asked for twice. */
export function AnswerRequest({ request, change }: ChangeProps) {
  const t = useT();
  const { api } = useSession();
  const [sure, setSure] = useState<'agree' | 'refuse' | null>(null);
  const [sending, setSending] = useState(false);
  const { requestNumber, person } = request;
  const send = async () => {
    setSending(true);
    await change(() => api('answerFamilyAtCounter', { body: { requestNumber, agrees: sure === 'agree' } }));
    setSending(false);
  };
  return (
    <Panel>
      <PanelSection title={t('answerTitle')}>
        <p>{t(person.isChild ? 'checkChild' : 'checkPerson')}</p>
        {sure === null ? (
          <div className="console-actions">
            <Button icon="check" onClick={() => setSure('agree')}>
              {t('agree')}
            </Button>
            <Button variant="second" icon="close" onClick={() => setSure('refuse')}>
              {t('refuse')}
            </Button>
          </div>
        ) : (
          <section className="console-ask" aria-label={t('answerTitle')} tabIndex={-1} ref={takeFocus}>
            <p>{t(sure === 'agree' ? 'sureAgree' : 'sureRefuse')}</p>
            <div className="console-actions">
              <Button waiting={sending} waitingText={t('sending')} onClick={send}>
                {t(sure === 'agree' ? 'yesAgree' : 'yesRefuse')}
              </Button>
              <Button variant="plain" onClick={() => setSure(null)}>
                {t('cancel')}
              </Button>
            </div>
          </section>
        )}
      </PanelSection>
    </Panel>
  );
}
