import type { AppealDecision, MyAppeal } from '@healthcode/contracts/client';
import { APPEAL_TEXT_MAX } from '@healthcode/domain';
import {
  Button,
  formatRecent,
  Panel,
  PanelSection,
  SummaryList,
  TextArea,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import type { Acting } from './acting.ts';
import { useT } from './words.ts';

interface DecisionPartProps {
  readonly appeal: MyAppeal;
  readonly decision: AppealDecision;
  readonly acting: Acting | null;
}

/** What was decided, by which office, and why; and what one can do against it. */
export function DecisionPart({ appeal, decision, acting }: DecisionPartProps) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const { instance, outcome, office, at, code, reasons } = decision;
  const time = formatRecent(at, clock.now(), language);
  const mayAsk = instance === 1 && appeal.secondUntil !== null && acting !== null;
  return (
    <Panel>
      <PanelSection title={t(`outcomes.${outcome}`)}>
        <p className="r-words">{reasons}</p>
        <SummaryList
          look="facts"
          rows={[
            { label: t('one.ground'), value: code.name[language] },
            {
              label: t(instance === 1 ? 'one.first' : 'one.second'),
              value: t('one.decidedBy', { office: office[language], time }),
            },
          ]}
        />
        {outcome !== 'rejected' && appeal.kind === 'colour' && <p className="r-beside">{t('one.follows')}</p>}
      </PanelSection>
      {mayAsk && <AskSecond appeal={appeal} acting={acting} />}
    </Panel>
  );
}

function AskSecond({ appeal, acting }: { readonly appeal: MyAppeal; readonly acting: Acting }) {
  const t = useT();
  const { language } = usePreferences();
  const { api, clock } = useServices();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, failure, run } = useSubmit();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isBlank = text.trim() === '';
    setMissing(isBlank);
    if (isBlank) return;
    const params = { appealId: appeal.appealId };
    const changed = await run(() => api.call('askSecondInstance', { params, body: { text } }));
    if (changed !== null) acting.onChanged(changed);
  };
  const time = formatRecent(appeal.secondUntil ?? 0, clock.now(), language);
  return (
    <PanelSection title={t('one.secondTitle')}>
      <p>{t('one.secondText', { time })}</p>
      <form className="hc-form" onSubmit={send} noValidate>
        <FailureNotice failure={failure} />
        <TextArea
          id="second"
          label={t('one.secondWords')}
          error={missing && text.trim() === '' ? t('one.textMissing') : undefined}
          maxLength={APPEAL_TEXT_MAX}
          value={text}
          onChange={setText}
        />
        <Button type="submit" variant="second" block waiting={busy} waitingText={t('one.sending')}>
          {t('one.secondSend')}
        </Button>
      </form>
    </PanelSection>
  );
}
