import type { ApiResult, FamilyView } from '@healthcode/contracts/client';
import { announce } from '@healthcode/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { type Fetched, useFetched } from '../platform/use-fetched.ts';
import { type Submission, useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';

export interface FamilyUse {
  readonly fetched: Fetched<FamilyView>;
  readonly again: () => void;
  readonly submission: Submission;
  /** Where the person shows again who they are, if a change asks for it. */
  readonly confirmSheet: ReactNode;
  /** Sends a change, takes over what the server then says, and says it aloud. @returns whether it was done */
  change(send: () => Promise<ApiResult<FamilyView>>, done: string): Promise<boolean>;
}

/** What the server says of the account's family, and changes to it. */
export function useFamily(): FamilyUse {
  const { api, session } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('family'), [api]));
  // what was answered since the phone asked last: whose codes it may show, and who asks
  useEffect(() => void session.refresh(), [session]);
  const [newer, setNewer] = useState<FamilyView | null>(null);
  const submission = useSubmit();
  const confirmed = useConfirmed();
  const change: FamilyUse['change'] = async (send, done) => {
    const view = await submission.run(() => confirmed.run(send));
    if (view === null) return false;
    setNewer(view);
    announce(done, false);
    await session.refresh();
    return true;
  };
  const reread = () => {
    setNewer(null);
    again();
  };
  return {
    fetched: newer === null ? fetched : { kind: 'ready', value: newer },
    again: reread,
    submission,
    confirmSheet: confirmed.sheet,
    change,
  };
}
