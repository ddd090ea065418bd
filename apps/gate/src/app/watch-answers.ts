import type { ApiClient } from '@healthcode/contracts/client';
import { type GateDatabase, readSetting } from '../storage/database.ts';

export interface AnswerEvents {
  onEnded: () => void;
  onWithdrawn: () => void;
  /** Whoever is signed in does not work there any more, or nobody does. */
  onVenueLost: () => void;
}

/** What the server thinks of this sign-in and this device shows itself in any call. */
export function watchAnswers(client: ApiClient, events: AnswerEvents): ApiClient {
  const watched = async (...call: Parameters<ApiClient>) => {
    const result = await client(...call);
    const code = result.ok || result.offline ? null : result.problem.code;
    if (code === 'not-signed-in') events.onEnded();
    if (code === 'device-withdrawn') events.onWithdrawn();
    if (code === 'venue-not-yours') events.onVenueLost();
    return result;
  };
  return watched as ApiClient;
}

/**
 * A sign-in that has run out goes on working with what is here. One that was taken away does not: the server is asked
 * which of the two it is, since its refusal does not tell.
 */
export async function askStanding(client: ApiClient, database: GateDatabase): Promise<boolean> {
  const deviceId = await readSetting(database, 'deviceId');
  if (deviceId === undefined) return false;
  const reply = await client('gateStanding', { body: { deviceId } });
  return reply.ok && reply.value.withdrawn;
}
