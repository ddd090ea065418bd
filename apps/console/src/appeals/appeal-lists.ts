import type { AppealList, AppealView } from '@healthcode/contracts/client';

export type ListedAppeal = AppealList['appeals'][number];
export type AppealFilter = 'open' | 'mine' | 'ended';

/** Those of one part, in the order that the service gives: by deadline. */
export const filterAppeals = (all: readonly ListedAppeal[], filter: AppealFilter): readonly ListedAppeal[] =>
  all.filter(({ urgency, mine }) =>
    filter === 'ended' ? urgency === null : urgency !== null && (filter === 'open' || mine),
  );

export const countUrgency = (all: readonly ListedAppeal[], wanted: 'overdue' | 'near'): number =>
  all.filter(({ urgency }) => urgency === wanted).length;

/** What would put right what is upheld: set aside or asked of the source, and not refused. As the service counts. */
export const countFollowing = ({ suspensions, corrections }: AppealView): number =>
  suspensions.filter(({ state }) => state === 'proposed' || state === 'announced' || state === 'in-effect')
    .length + corrections.filter(({ state }) => state !== 'refused').length;
