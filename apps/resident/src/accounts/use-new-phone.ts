import type { ApiResult, Problem, ResponseOf } from '@healthcode/contracts/client';
import { type ReactNode, useState } from 'react';
import { type Submission, useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';
import { useConfirmed } from './use-confirmed.tsx';

/** A code that is on its way to the number that the account is to have. */
export interface NewPhone {
  readonly phone: string;
  readonly validMinutes: number;
  /** `Date.now()` from which another may be asked for. */
  readonly resendAt: number;
}

export interface NewPhoneUse {
  readonly sending: Submission;
  readonly changing: Submission;
  /** Has the number sent a code. */
  send(phone: string): Promise<NewPhone | null>;
  /** Gives the account this number; `taken`: somebody signs in with it already, and its code is used up. */
  change(phone: string, code: string): Promise<Changed | 'taken' | null>;
  /** What is wrong with the number itself, for its field. */
  readonly wrongNumber: Problem | null;
  /** Forgets what was refused. */
  clear(): void;
  /** Where the person shows first who they are. */
  readonly confirmSheet: ReactNode;
}

type Changed = ResponseOf<'changePhone'>;

const MINUTE_MS = 60_000;
/** What the number itself is to blame for. */
export const WRONG_NUMBER = ['phone-format', 'phone-is-yours', 'phone-has-account'];

const wrongNumberIn = (result: ApiResult<unknown>): Problem | null =>
  !result.ok && !result.offline && WRONG_NUMBER.includes(result.problem.code) ? result.problem : null;

/** The two things that are asked of the server for another number; both only from who shows who they are. */
export function useNewPhone(): NewPhoneUse {
  const { api, clock, session } = useServices();
  const confirmed = useConfirmed();
  const [sending, changing] = [useSubmit(), useSubmit()];
  const [wrongNumber, setWrongNumber] = useState<Problem | null>(null);
  const clear = () => {
    sending.clear();
    changing.clear();
    setWrongNumber(null);
  };
  /** As the server has it, once the person has shown who they are; a wrong number is remembered for its field. */
  const ask = async <T>(call: () => Promise<ApiResult<T>>) => {
    const result = await confirmed.run(call);
    setWrongNumber(wrongNumberIn(result));
    return result;
  };
  const send = async (phone: string) => {
    const reply = await sending.run(() => ask(() => api.call('sendNewPhoneCode', { body: { phone } })));
    if (reply === null) return null;
    const realNow = Date.now() + (clock.state.get().reading?.phoneErrorMs ?? 0);
    return {
      phone,
      validMinutes: Math.max(1, Math.round((reply.expiresAt - realNow) / MINUTE_MS)),
      resendAt: Date.now() + reply.resendAfterSeconds * 1_000,
    };
  };
  const change = async (phone: string, code: string) => {
    let taken = false;
    const changed = await changing.run(async () => {
      const result = await ask(() => api.call('changePhone', { body: { phone, code } }));
      taken = wrongNumberIn(result) !== null;
      return result;
    });
    if (changed !== null) await session.refresh();
    return taken ? 'taken' : changed;
  };
  return { sending, changing, send, change, wrongNumber, clear, confirmSheet: confirmed.sheet };
}
