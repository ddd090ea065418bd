import type { PasskeyList } from '@healthcode/contracts/client';
import { Button, formatRecent, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { useServices } from '../shell/services-context.ts';
import { type PasskeyDone, type PasskeyInHand, PasskeySheet } from './PasskeySheet.tsx';
import { hasPasskeys } from './passkey-browser.ts';
import { useT } from './words.ts';

type Passkey = PasskeyList['passkeys'][number];

function PasskeyRow({ passkey, onEdit }: { readonly passkey: Passkey; readonly onEdit: () => void }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const when = (instant: number) => formatRecent(instant, clock.now(), language);
  const { name, createdAt, lastUsedAt } = passkey;
  return (
    <li className="r-item">
      <h3>{name}</h3>
      <p className="r-beside">{t('passkeys.created', { when: when(createdAt) })}</p>
      <p className="r-beside">
        {lastUsedAt === null ? t('passkeys.never') : t('passkeys.used', { when: when(lastUsedAt) })}
      </p>
      <div className="r-item__action">
        <Button variant="plain" aria-label={t('passkeys.editWhat', { name })} onClick={onEdit}>
          {t('passkeys.edit')}
        </Button>
      </div>
    </li>
  );
}

function Passkeys({ first }: { readonly first: PasskeyList }) {
  const t = useT();
  const [{ passkeys }, setList] = useState(first);
  const [inHand, setInHand] = useState<PasskeyInHand | null>(null);
  const [done, setDone] = useState<PasskeyDone | null>(null);
  const choose = (passkey: PasskeyInHand) => {
    setDone(null);
    setInHand(passkey);
  };
  return (
    <>
      {done !== null && (
        <Notice live>
          <p>{t(`passkeys.${done}`)}</p>
        </Notice>
      )}
      {passkeys.length === 0 ? (
        <p className="r-beside">{t('passkeys.empty')}</p>
      ) : (
        <ul className="r-items">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.passkeyId} passkey={passkey} onEdit={() => choose(passkey)} />
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <Button variant="second" block icon="key" onClick={() => choose('new')}>
          {t('passkeys.add')}
        </Button>
      ) : (
        <p className="r-beside">{t('passkeys.unsupported')}</p>
      )}
      <PasskeySheet
        passkey={inHand}
        onClose={() => setInHand(null)}
        onDone={(list, what) => {
          setList(list);
          setInHand(null);
          setDone(what);
        }}
      />
    </>
  );
}

/** Signing in without a message: what there is of it, and one more. */
export function PasskeysPanel() {
  const t = useT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('passkeys'), [api]));
  return (
    <Panel>
      <PanelSection title={t('passkeys.title')}>
        <p>{t('passkeys.lead')}</p>
        <FetchedView fetched={fetched} again={again}>
          {(list) => <Passkeys first={list} />}
        </FetchedView>
      </PanelSection>
    </Panel>
  );
}
