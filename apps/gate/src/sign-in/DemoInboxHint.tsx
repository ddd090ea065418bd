import { Notice } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';
import { demoInboxAddress } from './demo-inbox-address.ts';

export function DemoInboxHint({ phone }: { readonly phone: string | null }) {
  const t = useT();
  const { city } = useStore(useGate().preferences.state);
  if (city?.mode !== 'demo') return null;
  const address = demoInboxAddress(window.location, phone);
  return (
    <Notice>
      <p>{t('signIn.demoInbox')}</p>
      <a className="hc-link hc-link--stands" href={address} target="_blank" rel="noreferrer">
        {t('signIn.demoInboxOpen')}
      </a>
      <p className="meta">{address}</p>
    </Notice>
  );
}
