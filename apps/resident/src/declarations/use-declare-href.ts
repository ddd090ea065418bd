import { useShown } from '../passes/shown.ts';
import { declaringFor, OWN } from './declaring.ts';

/** Where a declaration begins for the one whose code is shown now. */
export function useDeclareHref(): string {
  const member = useShown().shown?.member ?? null;
  return (member === null ? OWN : declaringFor(member)).base;
}
