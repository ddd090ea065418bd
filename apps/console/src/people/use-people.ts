import type { PeopleList } from '@healthcode/contracts/client';
import { useCallback } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { type Pages, usePages } from '../session/use-pages.ts';

export type PeopleUse = Pages<PeopleList> & { readonly people: PeopleList['people'] };

/** A list of people, page after page. Each page asked for is written down as a look at everyone in it. */
export function usePeople(colour: 'orange' | 'red', district: string | null): PeopleUse {
  const { api } = useSession();
  const ask = useCallback(
    (after: string | null) =>
      api('people', { query: { colour, ...(district ? { district } : {}), ...(after ? { after } : {}) } }),
    [api, colour, district],
  );
  const listed = usePages(ask);
  return { ...listed, people: listed.pages.flatMap(({ people }) => people) };
}
