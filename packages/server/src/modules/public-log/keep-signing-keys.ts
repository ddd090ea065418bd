import { listLogEntriesOfType } from '@healthcode/store';
import { type IssuingKeyEntry, parseLogEntry } from '@healthcode/translog';
import type { FormerKey, KeyUse, TrustedKey } from '../../platform/keys/signing-keys.ts';
import { KEY_USES } from '../../platform/keys/signing-keys.ts';
import type { Services } from '../../services.ts';
import { announce } from './log-entries.ts';

type Event = IssuingKeyEntry['event'];

const USES: Readonly<Record<KeyUse, IssuingKeyEntry['use']>> = { pass: 'passes', list: 'status-lists' };

/**
 * Announces the keys that passes and lists are signed with, each once, before anything is signed with them. A key that
 * lies ready takes over when it has been announced for as long as was ordered; the end of the one before is announced
 * too, also when the service was cut off right after it.
 */
export async function keepSigningKeys(services: Services): Promise<void> {
  const { keys, clock, publicLog } = services;
  const { signing } = keys;
  for (const use of KEY_USES) {
    await announceOnce(services, use, 'added', signing.current(use));
    const ready = signing.ready(use);
    if (ready === null) continue;
    await announceOnce(services, use, 'added', ready.key);
    await publicLog.publish();
    const now = clock.cityNow();
    const { succession } = ready;
    const from = succession.from ?? now + succession.afterMs;
    if (succession.from === undefined) signing.settle(use, { ...succession, from });
    if (now >= from) signing.takeOver(use, now);
  }
  for (const former of signing.former()) await announceEnd(services, former);
}

function announceEnd(services: Services, { use, kid, publicKey, event }: FormerKey): Promise<void> {
  return announceOnce(services, use, event, {
    kid,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'hex')),
  });
}

async function announceOnce(services: Services, use: KeyUse, event: Event, key: TrustedKey): Promise<void> {
  const { db, policy, clock } = services;
  const publicKey = Buffer.from(key.publicKey).toString('hex');
  const known = (await listLogEntriesOfType(db, 'issuing-key')).flatMap(entryOf);
  if (known.some((entry) => entry.publicKey === publicKey && entry.event === event)) return;
  const { iss } = policy;
  await db.begin((tx) =>
    announce(tx, clock, { type: 'issuing-key', event, iss, use: USES[use], publicKey, kid: key.kid }),
  );
}

function entryOf(bytes: Uint8Array): IssuingKeyEntry[] {
  const parsed = parseLogEntry(bytes);
  return parsed.ok ? [parsed.entry as IssuingKeyEntry] : [];
}
