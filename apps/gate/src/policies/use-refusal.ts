import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';

/** Why the last bundle was not taken, and whom to call; null while nothing is wrong. */
export function useRefusal() {
  const { session, preferences } = useGate();
  const { policyFault: fault, policies } = useStore(session.state);
  const number = useStore(preferences.state).city?.hotline;
  return fault === null ? null : { fault, number, hasRules: policies !== null };
}
