import { errorText } from '@healthcode/contracts/client';
import { Button, ButtonLink, Loading, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { stateOf } from '../passes/wallet.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';

/** In the place of the code: it is on its way, or what brings it. */
export function NoPassNotice({ personId }: { readonly personId: string }) {
  const t = useT();
  const { language } = usePreferences();
  const { wallet, session } = useServices();
  const state = stateOf(useObserved(wallet.states), personId);
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
  const why =
    state.kind === 'refused'
      ? `${t('code.noPassProblem')} ${errorText(state.problem, language)}`
      : t('code.noPass');
  return (
    <>
      <p>{why}</p>
      <Button block icon="refresh" onClick={() => void wallet.fill()}>
        {t('common.retry')}
      </Button>
    </>
  );
}
