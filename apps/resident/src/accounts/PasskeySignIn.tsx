import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { askPasskey, hasPasskeys } from './passkey-browser.ts';
import { useEntering } from './use-entering.ts';
import { usePasskeyPrompt } from './use-passkey-prompt.tsx';
import { useT } from './words.ts';

/** Signs in without a number and without a message, where the browser can. */
export function PasskeySignIn() {
  const t = useT();
  const { api } = useServices();
  const { send, enter } = useEntering();
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useSubmit();
  const { ask, notice } = usePasskeyPrompt();
  if (!hasPasskeys()) return null;
  const signIn = async () => {
    setAsking(true);
    const given = await run(() => api.call('passkeySignInOptions', { body: {} }));
    const response = given && (await ask(askPasskey(given.options)));
    setAsking(false);
    if (response === null) return;
    const reply = await run(() =>
      send((deviceId) => api.call('signInWithPasskey', { body: { response, deviceId } })),
    );
    if (reply !== null) await enter(reply);
  };
  return (
    <div className="r-actions">
      <FailureNotice failure={failure} />
      {notice}
      <Button variant="second" block icon="key" waiting={busy || asking} onClick={signIn}>
        {t('passkeys.signIn')}
      </Button>
    </div>
  );
}
