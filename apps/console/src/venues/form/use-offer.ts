import { useCallback } from 'react';
import { useSession } from '../../session/SessionProvider.tsx';
import { useAsked } from '../../session/use-asked.ts';

/** Kinds of venue, districts and streets to choose from. */
export function useOffer() {
  const { api } = useSession();
  return useAsked(useCallback(() => api('registrationForm'), [api]));
}
