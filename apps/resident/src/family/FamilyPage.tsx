import type { FamilyMember, FamilyView } from '@healthcode/contracts/client';
import { AppLink, BackLink, ButtonLink, EmptyState, Icon, Panel } from '@healthcode/ui';
import { useT as useAppT } from '../i18n/words.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { AskedOfMe } from './AskedOfMe.tsx';
import { Carers } from './Carers.tsx';
import { Requests } from './Requests.tsx';
import { type FamilyUse, useFamily } from './use-family.ts';
import { useKin } from './use-kin.ts';
import { useT } from './words.ts';
import './family.css';

function MemberRow({ member }: { readonly member: FamilyMember }) {
  const t = useT();
  const kin = useKin();
  return (
    <AppLink className="r-row" href={`/family/${member.personId}`}>
      <Icon name="person" />
      <span>
        <b>{member.maskedName}</b>{' '}
        <span className="r-person__kin">{kin.of(member.relation, member.sex)}</span>
        <br />
        <span className="r-beside">{t(member.applied ? 'page.applied' : 'page.notApplied')}</span>
      </span>
      <Icon name="chevron-right" />
    </AppLink>
  );
}

function Members({ members, requests, room }: FamilyView) {
  const t = useT();
  return (
    <section className="r-section" aria-labelledby="members">
      <h2 id="members">{t('page.members')}</h2>
      {members.length === 0 && requests.length === 0 && (
        <EmptyState icon="people" title={t('page.none')}>
          <p>{t('page.noneHint')}</p>
        </EmptyState>
      )}
      {members.length > 0 && (
        <Panel>
          {members.map((member) => (
            <MemberRow key={member.personId} member={member} />
          ))}
        </Panel>
      )}
      {room > 0 ? (
        <ButtonLink href="/family/add" icon="plus" block>
          {t('page.add')}
        </ButtonLink>
      ) : (
        <p className="r-beside">{t('page.full')}</p>
      )}
    </section>
  );
}

function Family({ view, use }: { readonly view: FamilyView; readonly use: FamilyUse }) {
  return (
    <>
      <FailureNotice failure={use.submission.failure} />
      <AskedOfMe asked={view.askedOfMe} use={use} />
      <Requests requests={view.requests} use={use} />
      <Members {...view} />
      <Carers carers={view.carers} use={use} />
      {use.confirmSheet}
    </>
  );
}

/** Whose codes one shows, what is asked either way, and who shows one's own. */
export function FamilyPage() {
  const t = useT();
  const appT = useAppT();
  const use = useFamily();
  return (
    <Screen
      before={<BackLink href="/mine">{appT('nav.mine')}</BackLink>}
      title={t('page.title')}
      lead={<p>{t('page.lead')}</p>}
    >
      <SessionNeeded>
        <FetchedView fetched={use.fetched} again={use.again}>
          {(view) => <Family view={view} use={use} />}
        </FetchedView>
      </SessionNeeded>
    </Screen>
  );
}
