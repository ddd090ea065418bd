import type { Looked, RequestOf } from '@healthcode/contracts/client';
import { Button, EmptyState } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { useServices } from '../shell/services-context.ts';
import { checksByDay } from './checks-by-day.ts';
import { Day, Looks } from './LookedLists.tsx';

type Kind = RequestOf<'looked'>['query']['kind'];

function Pages({ first, kind }: { readonly first: Looked; readonly kind: Kind }) {
  const t = useT();
  const { api, dayOf } = useServices();
  const { busy, failure, run } = useSubmit();
  const [list, setList] = useState(first);
  const more = async (after: string) => {
    const page = await run(() => api.call('looked', { query: { kind, after } }));
    if (page === null) return;
    const { checks, looks, next } = page;
    setList({ checks: [...list.checks, ...checks], looks: [...list.looks, ...looks], next });
  };
  if (list.checks.length + list.looks.length === 0) return <EmptyState icon="eye" title={t('looked.none')} />;
  return (
    <>
      <Looks looks={list.looks} />
      {checksByDay(list.checks, dayOf).map((day) => (
        <Day key={day.day} {...day} />
      ))}
      <FailureNotice failure={failure} />
      {list.next === null ? (
        <p className="r-beside r-centred">{t('looked.noEarlier')}</p>
      ) : (
        <Button
          variant="second"
          block
          waiting={busy}
          onClick={() => list.next !== null && void more(list.next)}
        >
          {t('looked.earlier')}
        </Button>
      )}
    </>
  );
}

/** One kind of them, page by page to the very first. */
export function LookedPages({ kind }: { readonly kind: Kind }) {
  const { api } = useServices();
  const { fetched, again } = useFetched(
    useCallback(() => api.call('looked', { query: { kind } }), [api, kind]),
  );
  return (
    <FetchedView fetched={fetched} again={again}>
      {(first) => <Pages first={first} kind={kind} />}
    </FetchedView>
  );
}
