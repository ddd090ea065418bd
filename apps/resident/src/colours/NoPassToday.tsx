import type { Holder } from '@healthcode/contracts/client';
import { errorText } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import { Button, ButtonLink, Loading, PassCard, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';

/** What stands in the place of the code: it is on its way, or what brings it. */
function Instead() {
  const t = useT();
  const { language } = usePreferences();
  const { wallet, session } = useServices();
  const state = useObserved(wallet.state);
  const signedOut = useObserved(session.state).kind === 'signed-out';
  if (signedOut) {
    return (
      <>
        <p>{t('code.noPassSignIn')}</p>
        <ButtonLink href="/sign-in" block>
          {t('code.signIn')}
        </ButtonLink>
      </>
    );
  }
  if (state.kind === 'fetching' || state.kind === 'idle') return <Loading text={t('code.fetching')} />;
  return (
    <>
      <p>
        {state.kind === 'refused'
          ? `${t('code.noPassProblem')}${errorText(state.code, language)}`
          : t('code.noPass')}
      </p>
      <Button block icon="refresh" onClick={() => void wallet.fill()}>
        {t('common.retry')}
      </Button>
    </>
  );
}

/** The blank card: no pass for today on this phone. It cannot be taken for a colour. */
export function NoPassToday({ holder, now }: { readonly holder: Holder; readonly now: number }) {
  const t = useT();
  const { language } = usePreferences();
  const { wallet, session } = useServices();
  const walletState = useObserved(wallet.state);
  const signedIn = useObserved(session.state).kind === 'signed-in';
  const fetching = walletState.kind === 'fetching' && signedIn;
  return (
    <PassCard
      colour={null}
      stateWord={t(fetching ? 'code.fetchingTitle' : 'code.noPassTitle')}
      subline={t('code.noPassLead')}
      maskedName={holder.maskedName}
      hintText={formatDocumentHint(holder.hint as Parameters<typeof formatDocumentHint>[0], language)}
      qrText={null}
      now={now}
      updatedAt={null}
      notice={<Instead />}
      lang={language}
    />
  );
}
