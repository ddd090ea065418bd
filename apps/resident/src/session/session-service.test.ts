import type { Me } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { createWatchedApi } from '../platform/api.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { homeOf } from './home.ts';
import { createSessionService } from './session-service.ts';

const account = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const me = (n: number, part: Partial<Me> = {}): Me => ({
  accountId: account(n),
  phoneHint: '138****5678',
  nextStep: 'done',
  consentVersion: 1,
  holder: { personId: account(n), maskedName: '张*三', hint: { type: 'resident-id', lastTwo: '27' } },
  lastDeclaredAt: null,
  family: [],
  familyAsks: 0,
  ...part,
});

/** A phone and a server that knows who is signed in; `null` for nobody, `offline` when it cannot be reached. */
async function phone(signedIn: Me | null | 'offline', store = createMemoryStore()) {
  const server = { signedIn, signOuts: 0 };
  const send = async (url: unknown) => {
    if (server.signedIn === 'offline') throw new TypeError('no network');
    if (String(url).endsWith('/sign-out')) {
      server.signOuts += 1;
      server.signedIn = null;
      return Response.json({});
    }
    if (server.signedIn !== null) return Response.json(server.signedIn);
    return Response.json({ type: '', title: '', status: 401, code: 'not-signed-in' }, { status: 401 });
  };
  const api = createWatchedApi(() => 'zh', send as typeof fetch);
  const session = await createSessionService(api.call, store, () => undefined);
  api.onSignedOut = session.expire;
  return { server, store, session };
}

describe('who uses this phone', () => {
  it('is nobody at first, and whoever the server names after signing in', async () => {
    const { server, session } = await phone(null);
    await session.refresh();
    expect(session.state.get()).toEqual({ kind: 'signed-out', known: null });
    server.signedIn = me(1);
    await session.enter();
    expect(session.state.get()).toEqual({ kind: 'signed-in', me: me(1) });
  });

  it('is still the last person when the app opens without a network', async () => {
    const { store, session } = await phone(me(1));
    await session.refresh();
    const later = await phone('offline', store);
    await later.session.refresh();
    expect(later.session.state.get()).toEqual({ kind: 'signed-in', me: me(1) });
  });

  it('is told apart from a service that cannot be reached', async () => {
    const { session } = await phone('offline');
    await session.refresh();
    expect(homeOf(session.state.get())).toBe('unreachable');
  });

  it('keeps the code when only the session has ended', async () => {
    const { server, store, session } = await phone(me(1));
    await session.refresh();
    await store.remember('topUpLeftMs', 5);
    server.signedIn = null;
    await session.refresh();
    expect(session.state.get()).toEqual({ kind: 'signed-out', known: me(1) });
    expect(homeOf(session.state.get())).toBe('code');
    expect(await store.recall('topUpLeftMs')).toBe(5);
  });
});

describe('a phone that changes hands', () => {
  const withDraft = async (first: Me, second: Me) => {
    const { server, store, session } = await phone(first);
    await session.refresh();
    await store.remember('topUpLeftMs', 5);
    server.signedIn = second;
    await session.enter();
    return store.recall('topUpLeftMs');
  };

  it('forgets everything of the one before', async () => {
    expect(await withDraft(me(1), me(2))).toBeUndefined();
    expect(await withDraft(me(1, { holder: null, nextStep: 'identity' }), me(2))).toBeUndefined();
  });

  it('keeps everything when the same person signs in again or completes the real-name step', async () => {
    expect(await withDraft(me(1), me(1))).toBe(5);
    expect(await withDraft(me(1, { holder: null, nextStep: 'identity' }), me(1))).toBe(5);
  });
});

describe('signing out', () => {
  it('removes the person from the phone and tells the server', async () => {
    const { server, store, session } = await phone(me(1));
    await session.refresh();
    await session.end();
    expect(await store.recall('me')).toBeUndefined();
    expect(server.signOuts).toBe(1);
    expect(session.state.get()).toEqual({ kind: 'signed-out', known: null });
  });

  it('without a network is finished at the next chance, before anything else is asked', async () => {
    const { server, store, session } = await phone(me(1));
    await session.refresh();
    server.signedIn = 'offline';
    await session.end();
    expect(session.state.get()).toEqual({ kind: 'signed-out', known: null });

    const later = await phone(me(1), store);
    await later.session.refresh();
    expect(later.server.signOuts).toBe(1);
    expect(later.session.state.get()).toEqual({ kind: 'signed-out', known: null });
  });
});
