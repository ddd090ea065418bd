import { useCallback } from 'react';
import { useFetched } from '../platform/use-fetched.ts';
import { useServices } from '../shell/services-context.ts';
import { PapersPage } from './PapersPage.tsx';
import { PrintPaperPage } from './PrintPaperPage.tsx';

/** The papers of everybody whose code is shown here, and the way to print one. @param personId for whom; null: the list */
export function PapersPages({ personId }: { readonly personId: string | null }) {
  const { api } = useServices();
  const papers = useFetched(useCallback(() => api.call('myPapers'), [api]));
  return personId === null ? (
    <PapersPage {...papers} />
  ) : (
    <PrintPaperPage {...papers} personId={personId} key={personId} />
  );
}
