import type { NoticeList, NoticeView } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';
import { type Fetched, useFetched } from '../platform/use-fetched.ts';
import { type Submission, useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';

interface NoticePages {
  readonly fetched: Fetched<NoticeList>;
  readonly again: () => void;
  /** Those of all pages read so far. */
  readonly notices: readonly NoticeView[];
  readonly hasOlder: boolean;
  readonly reading: Submission;
  readOlder(): Promise<void>;
}

/** The notices page by page; having come with the first page they count as seen. */
export function useNoticePages(): NoticePages {
  const { api, notices: service } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('notices', { query: {} }), [api]));
  const [older, setOlder] = useState<NoticeList | null>(null);
  const reading = useSubmit();
  const first = fetched.kind === 'ready' ? fetched.value : null;

  useEffect(() => {
    setOlder(null);
    const [newest] = first?.notices ?? [];
    if (newest === undefined || first?.unread === 0) return;
    void api.call('seeNotices', { body: { until: newest.at } }).then((reply) => {
      if (reply.ok) service.adopt(reply.value);
    });
  }, [first, api, service]);

  const next = older === null ? first?.next : older.next;
  const readOlder = async () => {
    if (typeof next !== 'string') return;
    const page = await reading.run(() => api.call('notices', { query: { after: next } }));
    if (page !== null) setOlder({ ...page, notices: [...(older?.notices ?? []), ...page.notices] });
  };
  return {
    fetched,
    again,
    notices: [...(first?.notices ?? []), ...(older?.notices ?? [])],
    hasOlder: typeof next === 'string',
    reading,
    readOlder,
  };
}
