import type { ApiResult, OfficerMe, Problem } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { endedSession, sessionAfter } from './session.ts';

const refusal = (status: number, code: string): ApiResult<OfficerMe> => {
  const problem: Problem = { type: 'about:blank', title: '', status, code };
  return { ok: false, offline: false, problem };
};
const me: OfficerMe = {
  officerId: '00000000-0000-4000-8000-000000000001',
  name: '周*宁',
  role: 'officer',
  office: { zh: '市防控办', en: 'City office' },
  source: null,
};

describe('the session', () => {
  it('is signed in when the server says who one is', () => {
    expect(sessionAfter({ ok: true, value: me })).toEqual({ state: 'signed-in', me });
  });

  it('is signed out only when the server says so', () => {
    expect(sessionAfter(refusal(401, 'not-signed-in'))).toEqual({ state: 'signed-out', expired: false });
    expect(sessionAfter(refusal(503, 'database-unavailable'))).toMatchObject({
      state: 'unreachable',
      problem: { code: 'database-unavailable' },
    });
  });

  it('is not ended by a lost network', () => {
    expect(sessionAfter({ ok: false, offline: true })).toEqual({ state: 'unreachable', problem: null });
    expect(endedSession({ ok: false, offline: true })).toBe(false);
    expect(endedSession(refusal(403, 'outside-mandate'))).toBe(false);
    expect(endedSession(refusal(401, 'not-signed-in'))).toBe(true);
  });
});
