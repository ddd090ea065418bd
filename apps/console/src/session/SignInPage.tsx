import { AppLink, Notice } from '@healthcode/ui';
import { useContext, useEffect, useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { ConsolePage, MovedContext } from '../shell/ConsolePage.tsx';
import { CodeStep } from './CodeStep.tsx';
import { PhoneStep, type SentCode } from './PhoneStep.tsx';

/**
 * Phone, then the one-time code. The server answers the same for every number: nobody can find out here who works
 * for the city.
 */
export function SignInPage({ expired }: { expired: boolean }) {
  const t = useT();
  const moved = useContext(MovedContext);
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<SentCode | null>(null);

  // Whatever comes after signing in is a new page and takes the focus.
  useEffect(() => {
    moved.current = true;
  }, [moved]);

  return (
    <ConsolePage
      key={sent ? 'code' : 'phone'}
      title={t(sent ? 'signIn.codeTitle' : 'signIn.title')}
      lead={sent ? undefined : t('signIn.lead')}
      width="text"
    >
      {expired && !sent && (
        <Notice kind="warn" live>
          <p>{t('signIn.expired')}</p>
        </Notice>
      )}
      {sent ? (
        <CodeStep phone={phone} sent={sent} onSentAgain={setSent} onOtherPhone={() => setSent(null)} />
      ) : (
        <PhoneStep phone={phone} onPhone={setPhone} onSent={setSent} />
      )}
      {!sent && (
        <p>
          <AppLink className="hc-link hc-link--stands" href="/register">
            {t('signIn.register')}
          </AppLink>
        </p>
      )}
      <DemoHint />
    </ConsolePage>
  );
}

/** In a demo city, where the messages go: the resident origin has the inbox, two ports below this one. */
export function DemoHint() {
  const t = useT();
  const { city } = useCity();
  const port = Number(window.location.port);
  if (city?.mode !== 'demo' || !(port > 2)) return null;
  const inbox = `${window.location.protocol}//${window.location.hostname}:${port - 2}/demo/inbox`;
  return (
    <Notice>
      <p>
        {t('signIn.demo')}{' '}
        <AppLink className="hc-link" href={inbox} target="_blank" rel="noreferrer">
          {t('signIn.demoLink')}
        </AppLink>{' '}
        {t('signIn.demoAfter')}
      </p>
    </Notice>
  );
}
