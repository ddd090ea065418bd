import type { ReportedList } from '@healthcode/contracts/client';
import { useCallback } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { type Asked, useAsked } from '../session/use-asked.ts';

/** What this source reported lately, newest first. */
export function useRecords(): { asked: Asked<ReportedList>; retry: () => void } {
  const { api } = useSession();
  return useAsked(useCallback(() => api('reported'), [api]));
}
