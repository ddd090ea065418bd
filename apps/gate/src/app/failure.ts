import type { ApiResult, Problem } from '@healthcode/contracts/client';

/**
 * Why something did not work: a code of the error catalogue with the server's sentence, or one of this app's own:
 * `offline`, `policies-unproved`, `internal-error`.
 */
export type Failure = Pick<Problem, 'code' | 'message'>;

export const OFFLINE: Failure = { code: 'offline' };
export const INTERNAL: Failure = { code: 'internal-error' };

type Refusal = Exclude<ApiResult<never>, { ok: true }>;

/** What stays of a call that did not succeed. */
export const failureOf = (result: Refusal): Failure => (result.offline ? OFFLINE : result.problem);
