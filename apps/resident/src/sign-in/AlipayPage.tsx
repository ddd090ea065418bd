import { BackLink, Button, ButtonLink, Loading, Notice } from '@healthcode/ui';
import { useEffect, useRef, useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { useEntering } from '../accounts/use-entering.ts';
import { useT } from '../documents/words.ts';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { beginChannel, isOwnState, returnFromChannel } from './channel-state.ts';

/** Signing in by Alipay: the way there, and what comes back from it. */
export function AlipayPage() {
  const t = useT();
  const appT = useAppT();
  const query = new URLSearchParams(useSearch());
  const code = query.get('code');
  const session = useObserved(useServices().session.state);
  if (code === null && session.kind === 'signed-in') return <Redirect to="/" replace />;
  return (
    <Screen before={<BackLink href="/">{appT('common.back')}</BackLink>} title={t('alipayTitle')}>
      {code === null ? <GoThere /> : <ComeBack code={code} isOwn={isOwnState(query.get('state'))} />}
    </Screen>
  );
}

/** What is handed over is said before one goes. */
function GoThere() {
  const t = useT();
  const channel = useObserved(useServices().city)?.channels?.find((known) => known.channel === 'alipay');
  if (channel === undefined) return <p>{t('alipayNone')}</p>;
  return (
    <div className="r-actions">
      <p>{t('alipayLead')}</p>
      <Button block onClick={() => window.location.assign(beginChannel(channel.authorizeUrl))}>
        {t('alipayGo')}
      </Button>
    </div>
  );
}

function ComeBack({ code, isOwn }: { readonly code: string; readonly isOwn: boolean }) {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const { send, enter } = useEntering();
  const { failure, run } = useSubmit();
  const [own] = useState(isOwn);
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || !own) return;
    sent.current = true;
    const params = { channel: 'alipay' };
    const signIn = (deviceId: string) => api.call('channelSignIn', { params, body: { code, deviceId } });
    void run(() => send(signIn)).then((reply) =>
      reply === null ? undefined : enter(reply, returnFromChannel()),
    );
  });
  if (own && failure === null) return <Loading />;
  return (
    <>
      {own ? (
        <FailureNotice failure={failure} />
      ) : (
        <Notice kind="warn" live>
          <p>{t('alipayForeign')}</p>
        </Notice>
      )}
      <div className="r-actions">
        <ButtonLink href="/sign-in/alipay" block>
          {t('alipayAgain')}
        </ButtonLink>
        <ButtonLink href="/sign-in" variant="second" block>
          {appT('welcome.start')}
        </ButtonLink>
      </div>
    </>
  );
}
