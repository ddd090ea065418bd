import type { ApiResult, OfficerMe, Problem } from '@healthcode/contracts/client';

/**
 * Who sits here. `expired` says that a session ended by itself while someone was working, so that the sign-in page
 * can say so; `unreachable` that the server did not answer, which says nothing about the session.
 */
export type Session =
  | { readonly state: 'checking' }
  | { readonly state: 'signed-in'; readonly me: OfficerMe }
  | { readonly state: 'signed-out'; readonly expired: boolean }
  | { readonly state: 'unreachable'; readonly problem: Problem | null };

/** The session that a reply to "who am I" means. */
export function sessionAfter(reply: ApiResult<OfficerMe>): Session {
  if (reply.ok) return { state: 'signed-in', me: reply.value };
  if (reply.offline) return { state: 'unreachable', problem: null };
  const { problem } = reply;
  return problem.status === 401 ? { state: 'signed-out', expired: false } : { state: 'unreachable', problem };
}

/** Whether a reply says that the session has ended meanwhile. */
export const endedSession = (reply: ApiResult<unknown>): boolean =>
  !reply.ok && !reply.offline && reply.problem.status === 401;
