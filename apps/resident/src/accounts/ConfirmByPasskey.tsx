import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { askPasskey } from './passkey-browser.ts';
import { usePasskeyPrompt } from './use-passkey-prompt.tsx';
import { useT } from './words.ts';

/** With a passkey of the account: one press, then finger, face or PIN. */
export function ConfirmByPasskey({
  onConfirmed,
  look,
}: {
  readonly onConfirmed: () => void;
  /** `plain` once the other way is under way. */
  readonly look: 'main' | 'plain';
}) {
  const t = useT();
  const { api } = useServices();
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useSubmit();
  const { ask, notice } = usePasskeyPrompt();
  const confirm = async () => {
    setAsking(true);
    const given = await run(() => api.call('passkeyConfirmOptions', { body: {} }));
    const response = given && (await ask(askPasskey(given.options)));
    setAsking(false);
    if (response === null) return;
    if ((await run(() => api.call('confirmWithPasskey', { body: { response } }))) !== null) onConfirmed();
  };
  return (
    <>
      <FailureNotice failure={failure} />
      {notice}
      <Button variant={look} block={look === 'main'} icon="key" waiting={busy || asking} onClick={confirm}>
        {t('confirm.byPasskey')}
      </Button>
    </>
  );
}
