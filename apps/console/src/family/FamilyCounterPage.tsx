import type { ApiResult, CounterRequest, Problem } from '@healthcode/contracts/client';
import { announce, BackLink, Button, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { AnswerRequest } from './AnswerRequest.tsx';
import { EndCare } from './EndCare.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { useT } from './words.ts';

interface FindFormProps {
  readonly onFound: (request: CounterRequest | null) => void;
}

/** The number that the asker says, as it is typed; blanks between the digits do no harm. */
function FindForm({ onFound }: FindFormProps) {
  const t = useT();
  const { api } = useSession();
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState<{ readonly problem: Problem | null } | null>(null);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    const requestNumber = number.normalize('NFKC').replaceAll(/\s/g, '');
    const isNumber = /^\d{8}$/.test(requestNumber);
    setWrong(!isNumber);
    if (!isNumber || waiting) return;
    setWaiting(true);
    const reply = await api('findFamilyRequest', { body: { requestNumber } });
    setWaiting(false);
    setFailed(reply.ok ? null : { problem: reply.problem ?? null });
    onFound(reply.ok ? reply.value : null);
  };
  return (
    <form className="hc-form" onSubmit={find} noValidate autoComplete="off">
      {failed !== null && <Failure title={t('notFound')} problem={failed.problem} />}
      <TextField
        id="request-number"
        label={t('number')}
        hint={t('numberHint')}
        error={wrong ? t('numberMissing') : undefined}
        value={number}
        onChange={setNumber}
        big
        chars={10}
        inputMode="numeric"
        autoComplete="off"
      />
      <div className="console-actions">
        <Button type="submit" icon="search" waiting={waiting} waitingText={t('finding')}>
          {t('find')}
        </Button>
      </div>
    </form>
  );
}

interface DeskProps {
  readonly request: CounterRequest;
  readonly onChanged: (request: CounterRequest) => void;
}

/** One request on the desk: what it says, and what can be done with it now. */
function Desk({ request, onChanged }: DeskProps) {
  const t = useT();
  const [failed, setFailed] = useState<{ readonly problem: Problem | null } | null>(null);
  const change = async (send: () => Promise<ApiResult<CounterRequest>>): Promise<void> => {
    const reply = await send();
    setFailed(reply.ok ? null : { problem: reply.problem ?? null });
    if (!reply.ok) return;
    const { state } = reply.value;
    if (state === 'agreed' || state === 'refused' || state === 'ended') announce(t(`done.${state}`));
    onChanged(reply.value);
  };
  return (
    <>
      <RequestFacts request={request} />
      {failed !== null && <Failure title={t('notDone')} problem={failed.problem} />}
      {request.state === 'asked' && <AnswerRequest request={request} change={change} />}
      {request.state === 'agreed' && <EndCare request={request} change={change} />}
    </>
  );
}

/** At a counter: the person, or a child's guardian, is there with their documents. */
export function FamilyCounterPage() {
  const t = useT();
  const [request, setRequest] = useState<CounterRequest | null>(null);
  return (
    <ConsolePage
      title={t('title')}
      lead={<p>{t('lead')}</p>}
      before={<BackLink href="/people">{t('back')}</BackLink>}
      width="text"
    >
      <FindForm onFound={setRequest} />
      {request !== null && <Desk key={request.requestNumber} request={request} onChanged={setRequest} />}
    </ConsolePage>
  );
}
