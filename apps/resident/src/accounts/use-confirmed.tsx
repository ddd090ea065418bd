import type { ApiResult } from '@healthcode/contracts/client';
import { announce, Button, Loading, Sheet } from '@healthcode/ui';
import { type ReactNode, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { useObserved } from '../platform/observable.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { personOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import './accounts.css';
import { ConfirmByAlipay } from './ConfirmByAlipay.tsx';
import { ConfirmByCode } from './ConfirmByCode.tsx';
import { ConfirmByPasskey } from './ConfirmByPasskey.tsx';
import { hasPasskeys } from './passkey-browser.ts';
import { useConfirmCode } from './use-confirm-code.ts';
import { useT } from './words.ts';

type Answer = (confirmed: boolean) => void;

/** A passkey where the account has one and the browser can; else, or instead, a code, or Alipay where there is no phone. */
function Ways({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const { api, session } = useServices();
  const hasPhone = personOf(useObserved(session.state))?.phoneHint !== '';
  const sending = useConfirmCode();
  const { fetched } = useFetched(useCallback(() => api.call('passkeys'), [api]));
  if (fetched.kind === 'loading') return <Loading />;
  const withPasskey = fetched.kind === 'ready' && fetched.value.passkeys.length > 0 && hasPasskeys();
  const look = withPasskey ? 'second' : 'main';
  // whoever has a message to read looks for its field, not for the other way
  const isCodeSent = sending.sent !== null;
  const passkey = withPasskey && (
    <ConfirmByPasskey onConfirmed={onConfirmed} look={isCodeSent ? 'plain' : 'main'} />
  );
  return (
    <>
      {!isCodeSent && passkey}
      {hasPhone ? <ConfirmByCode {...{ sending, onConfirmed, look }} /> : <ConfirmByAlipay look={look} />}
      {isCodeSent && passkey}
    </>
  );
}

function ConfirmSheet({ answer }: { readonly answer: Answer | null }) {
  const t = useT();
  const cancel = () => answer?.(false);
  const confirmed = () => {
    announce(t('confirm.done'));
    answer?.(true);
  };
  return (
    <Sheet open={answer !== null} onClose={cancel} title={t('confirm.title')}>
      <div className="r-confirm">
        <p className="r-lead">{t('confirm.lead')}</p>
        <Ways onConfirmed={confirmed} />
        <Button variant="plain" onClick={cancel}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </Sheet>
  );
}

/**
 * For whatever the server does only for somebody who has just shown who they are. `run` sends; where the server asks
 * for it (`confirmation-needed`), `sheet` opens, and once it is done the same is sent once more. Closing the sheet
 * gives the refusal back. Put `sheet` anywhere on the page, also inside a form, and send through `useSubmit`:
 * `submission.run(() => confirmed.run(() => api.call(…)))`.
 */
export function useConfirmed(): {
  run<T>(send: () => Promise<ApiResult<T>>): Promise<ApiResult<T>>;
  readonly sheet: ReactNode;
} {
  const [asked, setAsked] = useState<{ readonly answer: Answer } | null>(null);
  const ask = () =>
    new Promise<boolean>((resolve) => {
      setAsked((before) => {
        before?.answer(false);
        return { answer: resolve };
      });
    });
  const run = async <T,>(send: () => Promise<ApiResult<T>>): Promise<ApiResult<T>> => {
    const first = await send();
    if (first.ok || first.offline || first.problem.code !== 'confirmation-needed') return first;
    const confirmed = await ask();
    setAsked(null);
    return confirmed ? send() : first;
  };
  return { run, sheet: createPortal(<ConfirmSheet answer={asked?.answer ?? null} />, document.body) };
}
