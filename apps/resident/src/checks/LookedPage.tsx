import type { MyChecks } from '@healthcode/contracts/client';
import { EmptyState, OptionGroup } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { MainScreen } from '../shell/MainScreen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { checksByDay } from './checks-by-day.ts';
import { FamilyActs } from './FamilyActs.tsx';
import { Day, Looks } from './LookedLists.tsx';
import { LookedPages } from './LookedPages.tsx';

function CheckList({ checks, looks, family }: MyChecks) {
  const t = useT();
  const { clock, dayOf, city } = useServices();
  const hotline = useObserved(city)?.hotline;
  const days = checksByDay(checks, dayOf);
  if (days.length === 0 && looks.length + family.length === 0) {
    return (
      <EmptyState icon="eye" title={t('looked.empty')}>
        <p>{t('looked.emptyHint')}</p>
      </EmptyState>
    );
  }
  const today = days.find(({ day }) => day === dayOf(clock.now()))?.checks.length ?? 0;
  return (
    <>
      <p className="r-lead">{t('looked.summary', { today, total: checks.length })}</p>
      <FamilyActs family={family} />
      <Looks looks={looks} />
      {days.map((day) => (
        <Day key={day.day} {...day} />
      ))}
      {hotline !== undefined && <p className="r-beside">{t('looked.question', { hotline })}</p>}
    </>
  );
}

const KINDS = ['all', 'checks', 'looks'] as const;
type Kind = (typeof KINDS)[number];

/** Every check of one's own code: where, when, what was decided, what was seen; and every office that looked. */
export function LookedPage() {
  const t = useT();
  const { api } = useServices();
  const [kind, setKind] = useState<Kind>('all');
  const { fetched, again } = useFetched(useCallback(() => api.call('myChecks'), [api]));
  return (
    <MainScreen tab="/looked" title={t('looked.title')}>
      <SessionNeeded>
        <OptionGroup
          id="looked-kind"
          label={t('looked.filter')}
          look="chips"
          options={KINDS.map((value) => ({ value, label: t(`looked.kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <FetchedView fetched={fetched} again={again}>
          {(list) => (kind === 'all' ? <CheckList {...list} /> : <LookedPages key={kind} kind={kind} />)}
        </FetchedView>
      </SessionNeeded>
    </MainScreen>
  );
}
