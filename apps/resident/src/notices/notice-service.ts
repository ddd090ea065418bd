import type { ApiClient, NoticeCount } from '@healthcode/contracts/client';
import { createObservable, type Observable } from '../platform/observable.ts';

/** How many notices the account has not seen, and the newest of them. */
export interface NoticeService {
  /** Null until the first answer. */
  readonly count: Observable<NoticeCount | null>;
  /** Asks; where the server is not reached, what was heard last stays. */
  refresh(): Promise<void>;
  /** Takes over what the server said beside something else. */
  adopt(count: NoticeCount): void;
  reset(): void;
}

export function createNoticeService(api: ApiClient): NoticeService {
  const count = createObservable<NoticeCount | null>(null);
  let asking: Promise<void> | null = null;
  let askAgain = false;

  const ask = async () => {
    const reply = await api('noticeCount');
    if (reply.ok) count.set(reply.value);
  };

  /** What came while one question was under way is asked for once more, and not once for each. */
  const refresh = async (): Promise<void> => {
    if (asking !== null) {
      askAgain = true;
      return asking;
    }
    asking = ask().finally(() => {
      asking = null;
    });
    await asking;
    if (!askAgain) return;
    askAgain = false;
    await refresh();
  };

  return { count, refresh, adopt: count.set, reset: () => count.set(null) };
}
