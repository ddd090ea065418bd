import type { Problem, Reported } from '@healthcode/contracts/client';
import { errorText } from '@healthcode/contracts/client';
import {
  BackLink,
  Button,
  ButtonLink,
  formatInstant,
  Notice,
  Panel,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import type { SentRecord } from './draft.ts';
import { TakenResult } from './TakenResult.tsx';
import { sayHint, useSay } from './use-say.ts';
import { WithRecord } from './WithRecord.tsx';

/** To withdraw is a new version that says the record does not hold; it is confirmed on a page of its own. */
export function WithdrawPage({ recordId }: { recordId: string }) {
  return <WithRecord recordId={recordId}>{(record) => <Withdrawal record={record} />}</WithRecord>;
}

type State =
  | { readonly step: 'idle' | 'sending' | 'no-reply' }
  | { readonly step: 'refused'; readonly problem: Problem }
  | { readonly step: 'taken'; readonly taken: Reported };

function Withdrawal({ record }: { record: SentRecord }) {
  const t = useT();
  const { sayKind } = useSay();
  const { api } = useSession();
  const [state, setState] = useState<State>({ step: 'idle' });
  const version = record.version + 1;

  const withdraw = async () => {
    setState({ step: 'sending' });
    const reply = await api('withdraw', { params: { recordId: record.recordId }, body: { version } });
    if (reply.ok) setState({ step: 'taken', taken: reply.value });
    else if (reply.offline) setState({ step: 'no-reply' });
    else setState({ step: 'refused', problem: reply.problem });
  };

  if (state.step === 'taken') {
    const { taken } = state;
    const words = taken.applied ? 'report.withdrawnTitle' : 'report.withdrawnWait';
    return (
      <TakenResult
        key="taken"
        title={t(taken.result === 'repeat' ? 'report.withdrawnRepeat' : words)}
        kind={sayKind(record.kind)}
        taken={taken}
      >
        <ButtonLink href="/records">{t('report.toRecords')}</ButtonLink>
      </TakenResult>
    );
  }
  return (
    <ConsolePage
      key="ask"
      title={t('withdrawal.title')}
      lead={t('withdrawal.lead', { version })}
      before={<BackLink href="/records" />}
      width="text"
    >
      <WithdrawFailure state={state} />
      <RecordFacts record={record} />
      {record.withdrawn ? (
        <p>{t('withdrawal.already')}</p>
      ) : (
        <div className="console-actions">
          <Button
            waiting={state.step === 'sending'}
            waitingText={t('withdrawal.going')}
            onClick={() => void withdraw()}
          >
            {t(state.step === 'no-reply' ? 'withdrawal.again' : 'withdrawal.go')}
          </Button>
          <ButtonLink href="/records" variant="second">
            {t('withdrawal.keep')}
          </ButtonLink>
        </div>
      )}
    </ConsolePage>
  );
}

function WithdrawFailure({ state }: { state: State }) {
  const t = useT();
  const { language } = usePreferences();
  if (state.step === 'no-reply') {
    return (
      <Notice kind="warn" live title={t('withdrawal.noReply')}>
        <p>{t('withdrawal.noReplyText')}</p>
      </Notice>
    );
  }
  if (state.step !== 'refused') return null;
  return (
    <Notice kind="warn" live title={t('withdrawal.refused')}>
      <p>{errorText(state.problem, language)}</p>
    </Notice>
  );
}

function RecordFacts({ record }: { record: SentRecord }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayKind, saySummary } = useSay();
  return (
    <Panel>
      <div className="hc-panel__section">
        <SummaryList
          look="facts"
          rows={[
            { label: t('records.kind'), value: sayKind(record.kind) },
            { label: t('records.content'), value: saySummary(record.kind, record.attributes) },
            { label: t('records.person'), value: sayHint(record.hint, language) },
            { label: t('records.record'), value: record.recordId },
            { label: t('records.version'), value: t('records.versionN', { version: record.version }) },
            { label: t('records.received'), value: formatInstant(record.receivedAt, language) },
          ]}
        />
      </div>
    </Panel>
  );
}
