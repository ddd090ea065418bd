import type { VenueForm } from '@healthcode/contracts/client';
import { AppLink, ProgressSteps } from '@healthcode/ui';
import { useContext, useEffect, useState } from 'react';
import { CodeStep } from '../../session/CodeStep.tsx';
import { PhoneStep, type SentCode } from '../../session/PhoneStep.tsx';
import { useSession } from '../../session/SessionProvider.tsx';
import { DemoHint } from '../../session/SignInPage.tsx';
import { ConsolePage, MovedContext } from '../../shell/ConsolePage.tsx';
import { NO_VENUE, withChange } from '../form/venue-draft.ts';
import { useT } from '../words.ts';
import { RegisterForm } from './RegisterForm.tsx';

/** A venue from somebody who may not be known yet: the phone, its code, then what is asked. Nobody learns who is. */
export function RegisterPage() {
  const moved = useContext(MovedContext);
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<SentCode | null>(null);
  const [ticket, setTicket] = useState<string | null>(null);
  // kept here, so that nothing is lost when the phone has to be confirmed once more
  const [name, setName] = useState('');
  const [venue, setVenue] = useState<VenueForm>(NO_VENUE);
  // one form, one venue, however often the phone is confirmed and the form is sent
  const [venueId] = useState(() => crypto.randomUUID());

  useEffect(() => {
    moved.current = true;
  }, [moved]);

  const startAgain = () => {
    setTicket(null);
    setSent(null);
  };
  if (ticket !== null) {
    return (
      <RegisterForm
        {...{ ticket, name, venue }}
        onName={setName}
        onVenue={(change) => setVenue(withChange(venue, change))}
        onTicketOver={startAgain}
      />
    );
  }
  return (
    <PhoneSteps {...{ phone, sent, venueId }} onPhone={setPhone} onSent={setSent} onTicket={setTicket} />
  );
}

interface PhoneStepsProps {
  readonly phone: string;
  readonly sent: SentCode | null;
  readonly venueId: string;
  readonly onPhone: (phone: string) => void;
  readonly onSent: (sent: SentCode | null) => void;
  readonly onTicket: (ticket: string) => void;
}

function PhoneSteps({ phone, sent, venueId, onPhone, onSent, onTicket }: PhoneStepsProps) {
  const t = useT();
  const { api } = useSession();
  const enter = async (given: { phone: string; code: string }) => {
    const reply = await api('registrationTicket', { body: { ...given, venueId } });
    if (reply.ok) onTicket(reply.value.ticket);
    return reply;
  };
  return (
    <ConsolePage
      key={sent ? 'code' : 'phone'}
      title={t(sent ? 'register.codeTitle' : 'register.title')}
      documentTitle={t('register.title')}
      lead={sent ? undefined : <p>{t('register.lead')}</p>}
      before={<ProgressSteps current={sent ? 2 : 1} total={3} />}
      width="text"
    >
      {sent ? (
        <CodeStep
          phone={phone}
          sent={sent}
          onSentAgain={onSent}
          onOtherPhone={() => onSent(null)}
          instead={{
            ask: 'registrationCode',
            enter,
            text: t('register.sent', { phone: phone.trim(), minutes: sent.minutesValid }),
            button: t('register.next'),
          }}
        />
      ) : (
        <>
          <PhoneStep phone={phone} onPhone={onPhone} onSent={onSent} ask="registrationCode" />
          <p>
            <AppLink className="hc-link hc-link--stands" href="/">
              {t('register.signInInstead')}
            </AppLink>
          </p>
        </>
      )}
      <DemoHint />
    </ConsolePage>
  );
}
