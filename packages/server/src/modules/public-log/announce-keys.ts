import type { SigningKey } from '@healthcode/pass/issue';
import { listLogEntriesOfType } from '@healthcode/store';
import { type IssuingKeyEntry, parseLogEntry } from '@healthcode/translog';
import type { Services } from '../../services.ts';
import { announce } from './log-entries.ts';

/** Announces the keys that passes and lists are signed with, each once, before anything is signed with them. */
export async function announceKeys(services: Services): Promise<void> {
  const { db, keys, policy, clock } = services;
  const known = new Set((await listLogEntriesOfType(db, 'issuing-key')).flatMap(keyOf));
  const use = { passes: keys.pass, 'status-lists': keys.list };
  for (const [name, key] of Object.entries(use) as ['passes' | 'status-lists', SigningKey][]) {
    const publicKey = Buffer.from(key.publicKey).toString('hex');
    if (known.has(publicKey)) continue;
    const { iss } = policy;
    await db.begin((tx) =>
      announce(tx, clock, { type: 'issuing-key', event: 'added', iss, use: name, publicKey, kid: key.kid }),
    );
  }
}

function keyOf(bytes: Uint8Array): string[] {
  const parsed = parseLogEntry(bytes);
  return parsed.ok ? [(parsed.entry as IssuingKeyEntry).publicKey] : [];
}
