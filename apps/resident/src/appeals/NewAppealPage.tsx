import type { AppealChoices } from '@healthcode/contracts/client';
import { BackLink, ButtonLink, Loading, Notice } from '@healthcode/ui';
import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { AppealForm } from './AppealForm.tsx';
import { useAppealDraft } from './use-appeal-draft.ts';
import { useT } from './words.ts';

/** An appeal for oneself, or with `?for=` for a family member. */
export function NewAppealPage() {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const forPerson = new URLSearchParams(useSearch()).get('for');
  const { fetched, again } = useFetched(
    useCallback(
      () => api.call('appealChoices', { query: forPerson === null ? {} : { personId: forPerson } }),
      [api, forPerson],
    ),
  );
  const hours = fetched.kind === 'ready' ? fetched.value.firstInstanceHours : null;
  return (
    <Screen
      before={<BackLink href="/appeals">{appT('common.back')}</BackLink>}
      title={t('form.title')}
      {...(hours === null ? {} : { lead: <p>{t('form.lead', { count: hours })}</p> })}
    >
      <SessionNeeded>
        <FetchedView fetched={fetched} again={again}>
          {(choices) => <Form choices={choices} forPerson={forPerson} />}
        </FetchedView>
      </SessionNeeded>
      <OtherWays />
    </Screen>
  );
}

function Form({
  choices,
  forPerson,
}: {
  readonly choices: AppealChoices;
  readonly forPerson: string | null;
}) {
  const t = useT();
  const { draft, restored, keep, drop } = useAppealDraft(forPerson);
  // one that was sent and whose reply was lost may be among the open ones
  if (draft === null) return <Loading />;
  if (!choices.mayOpen && !draft.sent) {
    return (
      <>
        <Notice kind="warn">
          <p>{t('form.tooMany')}</p>
        </Notice>
        <ButtonLink href="/appeals" block>
          {t('title')}
        </ButtonLink>
      </>
    );
  }
  return <AppealForm choices={choices} draft={draft} restored={restored} keep={keep} drop={drop} />;
}

/** There are people to call and a place to go, too. */
function OtherWays() {
  const t = useT();
  const hotline = useObserved(useServices().city)?.hotline;
  if (hotline === undefined) return null;
  return <p className="r-beside">{t('form.hotline', { number: hotline })}</p>;
}
