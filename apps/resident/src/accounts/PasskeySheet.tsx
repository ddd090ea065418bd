import type { PasskeyList } from '@healthcode/contracts/client';
import { Button, Sheet, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { makePasskey } from './passkey-browser.ts';
import { useConfirmed } from './use-confirmed.tsx';
import { usePasskeyPrompt } from './use-passkey-prompt.tsx';
import { useT } from './words.ts';

type Passkey = PasskeyList['passkeys'][number];
/** One that is there, or one to be made. */
export type PasskeyInHand = Passkey | 'new';
export type PasskeyDone = 'added' | 'renamed' | 'removed';

interface PasskeySheetProps {
  readonly passkey: PasskeyInHand | null;
  readonly onClose: () => void;
  readonly onDone: (list: PasskeyList, what: PasskeyDone) => void;
}
type BodyProps = PasskeySheetProps & { readonly passkey: PasskeyInHand };

const LONGEST_NAME = 40;
const isName = (name: string): boolean => name.trim() !== '' && [...name.trim()].length <= LONGEST_NAME;

/** The name is checked here first; what is sent comes from the caller. */
function useNameForm(first: string, send: (name: string) => Promise<void>) {
  const t = useT();
  const [name, setName] = useState(first);
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(!isName(name));
    if (!isName(name)) return document.getElementById('passkey-name')?.focus();
    await send(name);
  };
  const field = (
    <TextField
      id="passkey-name"
      label={t('passkeys.name')}
      hint={t('passkeys.nameHint')}
      error={wrong ? t('passkeys.nameWrong') : undefined}
      value={name}
      onChange={setName}
      autoComplete="off"
    />
  );
  return { submit, field };
}

function NewPasskey({ onDone }: BodyProps) {
  const t = useT();
  const { api } = useServices();
  const { busy, failure, run } = useSubmit();
  const [asking, setAsking] = useState(false);
  const confirmed = useConfirmed();
  const { ask, notice } = usePasskeyPrompt();
  const onPhone = /Android|iPhone|iPad|Mobile|HarmonyOS/.test(navigator.userAgent);
  const { submit, field } = useNameForm(
    t(onPhone ? 'passkeys.onPhone' : 'passkeys.onComputer'),
    async (name) => {
      setAsking(true);
      const given = await run(() => confirmed.run(() => api.call('passkeyOptions', { body: {} })));
      const response = given && (await ask(makePasskey(given.options)));
      setAsking(false);
      if (response === null) return;
      const list = await run(() => confirmed.run(() => api.call('addPasskey', { body: { name, response } })));
      if (list !== null) onDone(list, 'added');
    },
  );
  return (
    <form className="r-sheet" onSubmit={submit} noValidate>
      <p>{t('passkeys.lead')}</p>
      {field}
      <FailureNotice failure={failure} />
      {notice}
      <Button type="submit" block icon="key" waiting={busy || asking}>
        {t('passkeys.make')}
      </Button>
      {confirmed.sheet}
    </form>
  );
}

function OnePasskey({ passkey, onDone }: BodyProps & { readonly passkey: Passkey }) {
  const t = useT();
  const { api } = useServices();
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const params = { passkeyId: passkey.passkeyId };
  const { submit, field } = useNameForm(passkey.name, async (name) => {
    const list = await run(() => api.call('renamePasskey', { params, body: { name } }));
    if (list !== null) onDone(list, 'renamed');
  });
  const remove = async () => {
    const list = await run(() => confirmed.run(() => api.call('removePasskey', { params, body: {} })));
    if (list !== null) onDone(list, 'removed');
  };
  return (
    <form className="r-sheet" onSubmit={submit} noValidate>
      {field}
      <FailureNotice failure={failure} />
      <Button type="submit" block waiting={busy}>
        {t('passkeys.rename')}
      </Button>
      <p className="r-beside">{t('passkeys.removeLead')}</p>
      <Button variant="second" block waiting={busy} onClick={remove}>
        {t('passkeys.remove')}
      </Button>
      {confirmed.sheet}
    </form>
  );
}

/** A passkey is made, named or removed. */
export function PasskeySheet(props: PasskeySheetProps) {
  const t = useT();
  const { passkey, onClose } = props;
  const title = passkey === null || passkey === 'new' ? t('passkeys.add') : passkey.name;
  return (
    <Sheet open={passkey !== null} onClose={onClose} title={title}>
      {passkey === 'new' && <NewPasskey {...props} passkey={passkey} />}
      {passkey !== null && passkey !== 'new' && <OnePasskey {...props} passkey={passkey} />}
    </Sheet>
  );
}
