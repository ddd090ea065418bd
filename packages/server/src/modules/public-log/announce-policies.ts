import { listLogEntriesOfType } from '@healthcode/store';
import { contentHash, parseLogEntry, type VenuePoliciesEntry } from '@healthcode/translog';
import type { Services } from '../../services.ts';
import { announce } from './log-entries.ts';

/** Announces the venue policies of this start where they are not the newest that the log has: gates ask for that. */
export async function announceVenuePolicies(services: Services): Promise<void> {
  const { db, policy, clock } = services;
  const sha256 = contentHash(policy.venuePoliciesFile as Parameters<typeof contentHash>[0]);
  const known = await listLogEntriesOfType(db, 'venue-policies');
  const newest = known.at(-1);
  if (newest !== undefined && hashIn(newest) === sha256) return;
  await db.begin((tx) =>
    announce(tx, clock, {
      type: 'venue-policies',
      id: 'venue-policies',
      version: known.length + 1,
      sha256,
      inForceFrom: new Date(clock.cityNow()).toISOString(),
      emergency: false,
      signedOff: policy.signedOff,
    }),
  );
}

function hashIn(bytes: Uint8Array): string | null {
  const parsed = parseLogEntry(bytes);
  return parsed.ok ? (parsed.entry as VenuePoliciesEntry).sha256 : null;
}
