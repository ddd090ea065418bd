import type { Problem, RuleDraft } from '@healthcode/contracts/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/SessionProvider.tsx';

/** Somebody else may approve, give back or publish meanwhile. */
const USUAL_MS = 15_000;
/** While a dry run is under way its progress is watched. */
const RUNNING_MS = 1_000;

export interface RuleDraftUse {
  readonly draft: RuleDraft | null;
  /** Why the newest try to get it failed; a draft that came before stays. */
  readonly failure: { readonly problem: Problem | null } | null;
  readonly ask: () => void;
  /** What an action answered is the newest that is known. */
  readonly take: (draft: RuleDraft) => void;
}

/** A draft as it stands, asked for again and again while the page is visible. */
export function useRuleDraft(draftId: string): RuleDraftUse {
  const { api } = useSession();
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const [failure, setFailure] = useState<RuleDraftUse['failure']>(null);
  // An answer that was asked for before something was done may be older than what the doing answered.
  const turn = useRef(0);

  const ask = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const reply = await api('ruleDraft', { params: { draftId } });
    if (turn.current !== mine) return;
    if (reply.ok) setDraft(reply.value);
    setFailure(reply.ok ? null : { problem: reply.problem ?? null });
  }, [api, draftId]);

  const take = useCallback((newest: RuleDraft) => {
    turn.current += 1;
    setDraft(newest);
    setFailure(null);
  }, []);

  const run = draft?.dryRun?.state;
  const everyMs = run === 'waiting' || run === 'running' ? RUNNING_MS : USUAL_MS;
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (!document.hidden) void ask();
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [ask, everyMs]);
  return { draft, failure, ask: useCallback(() => void ask(), [ask]), take };
}
