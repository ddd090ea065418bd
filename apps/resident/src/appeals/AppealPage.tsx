import type { MyAppeal } from '@healthcode/contracts/client';
import {
  BackLink,
  formatRecent,
  Notice,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { useT as useAppT } from '../i18n/words.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SensitiveNote } from '../shell/SensitiveNote.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { AppealFilesPart } from './AppealFilesPart.tsx';
import { AppealMessages } from './AppealMessages.tsx';
import { HeardAt } from './AppealsPage.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { useMyAppeal } from './known-appeals.ts';
import { WithdrawPart } from './WithdrawPart.tsx';
import { useT } from './words.ts';

/** One appeal: how far it is, what was decided and why, what both sides wrote, and what can still be done. */
export function AppealPage({ appealId }: { readonly appealId: string }) {
  const t = useT();
  const appT = useAppT();
  const known = useMyAppeal(appealId);
  const { fetched } = known;
  const number = fetched.kind === 'ready' ? fetched.value.number : '';
  return (
    <Screen
      before={<BackLink href="/appeals">{appT('common.back')}</BackLink>}
      title={number === '' ? t('title') : t('one.title', { number })}
    >
      <SessionNeeded>
        <FetchedView {...known}>
          {(appeal) => <Appeal given={appeal} stale={known.stale} again={known.again} />}
        </FetchedView>
      </SessionNeeded>
    </Screen>
  );
}

interface AppealProps {
  readonly given: MyAppeal;
  readonly stale: boolean;
  readonly again: () => void;
}

function Appeal({ given, stale, again }: AppealProps) {
  const [appeal, setAppeal] = useState(given);
  useEffect(() => setAppeal(given), [given]);
  const t = useT();
  // without a network nothing can be done, and so nothing is offered
  const acting = stale ? null : { onChanged: setAppeal, again };
  return (
    <>
      {stale && <HeardAt at={appeal.asOf} />}
      <Received appeal={appeal} />
      <SensitiveNote />
      {appeal.decisions.map((decision) => (
        <DecisionPart key={decision.instance} appeal={appeal} decision={decision} acting={acting} />
      ))}
      <Standing appeal={appeal} />
      <AppealMessages key={appeal.state} appeal={appeal} acting={acting} />
      <AppealFilesPart appeal={appeal} acting={acting} />
      {appeal.mayWithdraw && acting !== null && <WithdrawPart appeal={appeal} onChanged={setAppeal} />}
      <p className="r-beside r-centred">{t('one.looked')}</p>
    </>
  );
}

/** Just submitted: the number to keep, and until when. */
function Received({ appeal }: { readonly appeal: MyAppeal }) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const isNew = useSearch() === 'received';
  if (!isNew || appeal.state !== 'submitted') return null;
  const time = formatRecent(appeal.dueAt, clock.now(), language);
  return (
    <Notice live title={t('one.received')}>
      <p>{t('one.receivedText', { number: appeal.number, time })}</p>
    </Notice>
  );
}

function Standing({ appeal }: { readonly appeal: MyAppeal }) {
  const t = useT();
  const appT = useAppT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const say = (at: number) => formatRecent(at, clock.now(), language);
  const due = appeal.urgency === 'overdue' ? t('overdue') : say(appeal.dueAt);
  return (
    <Panel>
      <PanelSection title={t('one.state')}>
        <p className="r-strong">{t(`states.${appeal.state}`)}</p>
        <SummaryList
          look="facts"
          rows={[
            ...(appeal.urgency === null ? [] : [{ label: t('one.due'), value: due }]),
            { label: t('one.number'), value: appeal.number },
            { label: t('one.kind'), value: t(`kinds.${appeal.kind}`) },
            { label: t('one.who'), value: appeal.maskedName },
            { label: t('one.submitted'), value: say(appeal.submittedAt) },
          ]}
        />
      </PanelSection>
      {appeal.about.length > 0 && (
        <PanelSection title={t('one.about')}>
          <ul className="r-history">
            {appeal.about.map((hold) => (
              <li key={`${hold.ruleId} ${hold.since} ${hold.reportedBy.en}`}>
                <p className="r-strong">{appT(`colour.${hold.colour}`)}</p>
                <p>{t('form.record', { title: hold.title[language], source: hold.reportedBy[language] })}</p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </Panel>
  );
}
