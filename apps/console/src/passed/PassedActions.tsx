import type { PassedContact, PassedItem } from '@healthcode/contracts/client';
import { announce, Button } from '@healthcode/ui';
import { useState } from 'react';
import { useAct } from '../appeals/use-act.ts';
import { useCity } from '../clock/CityProvider.tsx';
import { useMe, useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

interface PassedActionsProps {
  readonly item: PassedItem;
  readonly name: string;
  readonly contact: PassedContact | null;
  readonly onContact: (contact: PassedContact) => void;
  readonly onChanged: (item: PassedItem) => void;
}

/** First how to reach somebody, which they can see; then that it was done. */
export function PassedActions(props: PassedActionsProps) {
  if (props.contact === null) return <OpenContact {...props} />;
  return props.item.state === 'contacted' ? null : <MarkContacted {...props} />;
}

function OpenContact({ item, name, onContact, onChanged }: PassedActionsProps) {
  const t = useT();
  const { api } = useSession();
  const seen = useSeen();
  const [isSure, setSure] = useState(false);
  const { run, sending, failed, problem } = useAct<PassedContact>((contact) => {
    onContact(contact);
    onChanged(seen(item));
  });
  const { personId, day, kind } = item;
  if (!isSure) {
    return (
      <Button variant="second" aria-label={t('openOf', { name })} onClick={() => setSure(true)}>
        {t('open')}
      </Button>
    );
  }
  return (
    <section className="console-ask" aria-label={t('sure')} tabIndex={-1} ref={takeFocus}>
      {failed && <Failure title={t('openFailed')} problem={problem} />}
      <p>{t('openSure')}</p>
      <div className="console-actions">
        <Button
          waiting={sending}
          waitingText={t('sending')}
          onClick={() => void run(() => api('openPassedOn', { body: { personId, day, kind } }))}
        >
          {t('openYes')}
        </Button>
        <Button variant="plain" onClick={() => setSure(false)}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}

/** The item as it is once the reader has seen it: the first one who did stays. */
function useSeen() {
  const { name, office } = useMe();
  const { cityNow } = useCity();
  return (item: PassedItem): PassedItem =>
    item.state === 'waiting' ? { ...item, state: 'seen', seenAt: cityNow(), seenBy: { name, office } } : item;
}

function MarkContacted({ item, name, onChanged }: PassedActionsProps) {
  const t = useT();
  const { api } = useSession();
  const { run, sending, failed, problem } = useAct<PassedItem>((changed) => {
    announce(t('contactedDone'));
    onChanged(changed);
  });
  const { personId, day, kind } = item;
  return (
    <>
      {failed && <Failure title={t('contactedFailed')} problem={problem} />}
      <Button
        aria-label={t('contactedOf', { name })}
        waiting={sending}
        waitingText={t('sending')}
        onClick={() => void run(() => api('contactedPassedOn', { body: { personId, day, kind } }))}
      >
        {t('contacted')}
      </Button>
    </>
  );
}
