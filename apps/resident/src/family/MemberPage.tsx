import type { FamilyMember } from '@healthcode/contracts/client';
import { type DocumentHint, formatDocumentHint } from '@healthcode/domain';
import { BackLink, Button, ButtonLink, Notice, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { History } from '../declarations/DeclarationsPage.tsx';
import { DeclaringContext, declaringFor } from '../declarations/declaring.ts';
import { useShown } from '../passes/shown.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';
import './family.css';

function Declarations({ member }: { readonly member: FamilyMember }) {
  const { personId } = member;
  const t = useT();
  const { api } = useServices();
  const read = useCallback(() => api.call('declarations', { query: { personId } }), [api, personId]);
  const { fetched, again } = useFetched(read);
  return (
    <section className="r-section" aria-labelledby="history">
      <h2 id="history">{t('member.history')}</h2>
      <FetchedView fetched={fetched} again={again}>
        {(list) => (
          <DeclaringContext value={declaringFor(member)}>
            <History {...list} />
          </DeclaringContext>
        )}
      </FetchedView>
    </section>
  );
}

function EndCare({ member }: { readonly member: FamilyMember }) {
  const t = useT();
  const { api, session } = useServices();
  const [, navigate] = useLocation();
  const [ending, setEnding] = useState(false);
  const submission = useSubmit();
  const confirmed = useConfirmed();
  const { personId, maskedName: name } = member;
  const end = async () => {
    const send = () => api.call('endFamily', { body: { personId } });
    const view = await submission.run(() => confirmed.run(send));
    if (view === null) return;
    await session.refresh();
    navigate('/family', { replace: true });
  };
  const close = () => {
    submission.clear();
    setEnding(false);
  };
  return (
    <>
      <Button variant="second" icon="person-minus" block onClick={() => setEnding(true)}>
        {t('member.end')}
      </Button>
      {ending && (
        <ConfirmSheet
          title={t('member.endTitle', { name })}
          text={t('member.endText', { name })}
          action={t('member.endDo')}
          submission={submission}
          onConfirm={end}
          onClose={close}
        />
      )}
      {confirmed.sheet}
    </>
  );
}

function Actions({ member }: { readonly member: FamilyMember }) {
  const t = useT();
  const { show } = useShown();
  const [, navigate] = useLocation();
  const { personId, applied } = member;
  const showThem = () => {
    show(personId);
    navigate('/');
  };
  return (
    <div className="r-actions">
      {applied && (
        <Button icon="qr" block onClick={showThem}>
          {t('member.show')}
        </Button>
      )}
      <ButtonLink href={`/declare/for/${personId}`} icon="pencil" variant={applied ? 'second' : 'main'} block>
        {t('member.declare')}
      </ButtonLink>
    </div>
  );
}

/** One family member: their code, their declarations, and the end of showing it. */
export function MemberPage({ personId }: { readonly personId: string }) {
  const t = useT();
  const kin = useKin();
  const { language } = usePreferences();
  const member = useShown().people.find((person) => person.personId === personId)?.member ?? null;
  const before = <BackLink href="/family">{t('member.back')}</BackLink>;
  if (member === null) {
    return (
      <Screen before={before} title={t('member.back')}>
        <Notice kind="warn">
          <p>{t('member.gone')}</p>
        </Notice>
      </Screen>
    );
  }
  const name = member.maskedName;
  const names = member.sharedWith.join(t('sheet.listJoin'));
  return (
    <Screen
      before={before}
      title={t('member.title', { kin: kin.of(member.relation, member.sex), name })}
      lead={<p>{formatDocumentHint(member.hint as DocumentHint, language)}</p>}
    >
      <SessionNeeded>
        {names !== '' && <p>{t('member.shared', { names })}</p>}
        <Actions member={member} />
        <Declarations member={member} />
        <EndCare member={member} />
      </SessionNeeded>
    </Screen>
  );
}
