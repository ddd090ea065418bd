import { type ApiClient, createClient, type OfficerMe } from '@healthcode/contracts/client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { endedSession, type Session, sessionAfter } from './session.ts';

interface SessionUse {
  readonly session: Session;
  /** The client for everything behind the sign-in: a reply "signed out" ends the session here too. */
  readonly api: ApiClient;
  /** Asks the server who sits here, after signing in or when it was not reachable. */
  readonly check: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SessionUse | null>(null);

/** What the page asked for: the languages of problem texts follow the language of the page. */
const pageLanguage = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
const client = createClient({ language: pageLanguage });

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ state: 'checking' });

  const api = useMemo(() => {
    const call = async (...request: Parameters<ApiClient>) => {
      const reply = await client(...request);
      if (endedSession(reply)) {
        setSession((now) => (now.state === 'signed-in' ? { state: 'signed-out', expired: true } : now));
      }
      return reply;
    };
    return call as ApiClient;
  }, []);

  const check = useCallback(async () => setSession(sessionAfter(await client('officerMe'))), []);
  const signOut = useCallback(async () => {
    await client('signOut', { body: {} });
    await check();
  }, [check]);

  useEffect(() => void check(), [check]);
  const use = useMemo(() => ({ session, api, check, signOut }), [session, api, check, signOut]);
  return <SessionContext.Provider value={use}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionUse {
  const use = useContext(SessionContext);
  if (!use) throw new Error('useSession is called outside SessionProvider');
  return use;
}

/** Who is signed in; only for pages behind the sign-in. */
export function useMe(): OfficerMe {
  const { session } = useSession();
  if (session.state !== 'signed-in') throw new Error('useMe is called on a page that needs no sign-in');
  return session.me;
}
