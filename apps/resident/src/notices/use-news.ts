import { FILE_ROUTES, type NoticeView } from '@healthcode/contracts/client';
import { useEffect, useRef, useState } from 'react';
import { useObserved } from '../platform/observable.ts';
import { isVisible } from '../platform/use-foreground.ts';
import { homeOf } from '../session/home.ts';
import type { Services } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';
import { type LiveStream, openLiveStream } from './live-stream.ts';

const MINUTE_MS = 60_000;
/** While the stream is open, only in case it is not what it seems. */
const ASK_RARELY = 5;

/** What may be new when something was told: the count of notices, and the colour that the code page shows. */
function askAnew({ session, notices, colour }: Services): void {
  void notices.refresh();
  if (homeOf(session.state.get()) === 'code') void colour.refresh();
}

/** Asks, listens while the app is looked at, and asks by the minute where it cannot listen. @returns what ends it */
function keepCurrent(services: Services): () => void {
  let stream: LiveStream | null = null;
  let minutes = 0;
  const look = () => {
    if (isVisible()) {
      void services.notices.refresh();
      stream ??= openLiveStream(FILE_ROUTES.noticeStream.path, () => askAnew(services));
    } else {
      stream?.close();
      stream = null;
    }
  };
  const timer = setInterval(() => {
    minutes += 1;
    const isDue = stream?.isOpen() !== true || minutes % ASK_RARELY === 0;
    if (isVisible() && isDue) void services.notices.refresh();
  }, MINUTE_MS);
  look();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  return () => {
    clearInterval(timer);
    stream?.close();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
}

/** Keeps the count of new notices, and the colour, current while the app is looked at. */
export function useNewsUpkeep(): void {
  const services = useServices();
  const session = useObserved(services.session.state);
  const me = session.kind === 'signed-in' ? session.me : null;
  // the server listens for those whom the account has when the stream is opened: with another person or consent, anew
  const whose = me && `${me.accountId} ${me.holder?.personId} ${me.consentVersion}`;
  useEffect(() => (whose === null ? undefined : keepCurrent(services)), [whose, services]);
}

/** A notice that came while the app was open; null: none, or it was put away. */
export function useArrived(): { arrived: NoticeView | null; putAway: () => void } {
  const count = useObserved(useServices().notices.count);
  const before = useRef(count);
  const [arrived, setArrived] = useState<NoticeView | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = count;
    if (was === null || count === null || count.newest === null) return;
    const isNew = count.unread > was.unread || count.newest.at > (was.newest?.at ?? 0);
    if (isNew && count.newest.noticeId !== was.newest?.noticeId) setArrived(count.newest);
  }, [count]);
  return { arrived, putAway: () => setArrived(null) };
}
