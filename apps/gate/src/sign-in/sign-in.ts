import type { Problem } from '@healthcode/contracts/client';
import type { Failure } from '../app/failure.ts';
import type { Gate } from '../app/gate.ts';
import { forgetOwedSignOut, payOwedSignOut } from './owed-sign-out.ts';

export type SignInEnd =
  | { readonly kind: 'signed-in' }
  /** The one-time code was not taken; undefined: the server was not reached. */
  | { readonly kind: 'refused'; readonly problem: Problem | undefined }
  /** The code was right, but this device could not be enrolled. */
  | { readonly kind: 'not-enrolled'; readonly failure: Failure };

/** From a one-time code to a device that whoever has it can check with. */
export async function signIn(gate: Gate, phone: string, code: string): Promise<SignInEnd> {
  const { client, session, queue, sync, shift, clock } = gate;
  const before = session.state.get().staff;
  await payOwedSignOut(client);
  const result = await client('signIn', { body: { phone, code } });
  if (!result.ok) return { kind: 'refused', problem: result.problem };
  forgetOwedSignOut();
  const failure = await session.takeUp();
  if (failure) return { kind: 'not-enrolled', failure };
  void queue.flush();
  await clock.correct();
  const isAnother = before?.staffId !== session.state.get().staff?.staffId;
  if (isAnother) await shift.begin(clock.now());
  const ready = sync.renew();
  // Venues and keys of whoever was here before are no longer theirs to use, and gone at the next start.
  if (before && isAnother) await ready;
  return { kind: 'signed-in' };
}
