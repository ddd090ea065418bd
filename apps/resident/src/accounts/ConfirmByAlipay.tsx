import { Button } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import { beginChannel } from '../sign-in/channel-state.ts';
import { useT } from './words.ts';

/** For an account without a phone: signing in once more by the way one came shows who one is, and leads back here. */
export function ConfirmByAlipay({ look }: { readonly look: 'main' | 'second' }) {
  const t = useT();
  const [path] = useLocation();
  const channel = useObserved(useServices().city)?.channels?.find((known) => known.channel === 'alipay');
  if (channel === undefined) return <p>{t('confirm.noWay')}</p>;
  return (
    <>
      <p>{t('confirm.byAlipay')}</p>
      <Button
        variant={look}
        block
        onClick={() => window.location.assign(beginChannel(channel.authorizeUrl, path))}
      >
        {t('confirm.toAlipay')}
      </Button>
    </>
  );
}
