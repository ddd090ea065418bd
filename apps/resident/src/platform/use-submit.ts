import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useState } from 'react';

/** Why the last attempt did not succeed: the server's problem, or no answer from it. */
export type Failure = { readonly offline: true } | { readonly offline: false; readonly problem: Problem };

export interface Submission {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends unless something is on its way already; gives the reply, or null after keeping the failure. */
  run<T>(send: () => Promise<ApiResult<T>>): Promise<T | null>;
  clear(): void;
}

/** One form's sending. What was typed stays in the form's own state, whatever happens here. */
export function useSubmit(): Submission {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async <T>(send: () => Promise<ApiResult<T>>): Promise<T | null> => {
    if (busy) return null;
    setBusy(true);
    setFailure(null);
    const result = await send();
    setBusy(false);
    if (result.ok) return result.value;
    setFailure(result.offline ? { offline: true } : { offline: false, problem: result.problem });
    return null;
  };
  return { busy, failure, run, clear: () => setFailure(null) };
}
