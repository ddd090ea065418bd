import type { RulesView } from '@healthcode/contracts/client';
import { useCallback } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { type Asked, useAsked } from '../session/use-asked.ts';

/**
 * The rules in force.
 * @param version asks again when another version has come into force meanwhile
 */
export function useRules(version?: number): { asked: Asked<RulesView>; retry: () => void } {
  const { api } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version in force is a reason to ask again
  return useAsked(useCallback(() => api('rules'), [api, version]));
}
