import type { ApiClient, ApiResult, GateMe, ResponseOf } from '@healthcode/contracts/client';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** The device's number, made once and kept until staff sign out. */
export async function ensureDeviceId(database: GateDatabase): Promise<string> {
  const kept = await readSetting(database, 'deviceId');
  if (kept) return kept;
  const deviceId = crypto.randomUUID();
  await writeSetting(database, 'deviceId', deviceId);
  return deviceId;
}

/** The gate's own key. Its private half cannot be exported, not even by this app. */
async function ensureGateKey(database: GateDatabase): Promise<CryptoKeyPair> {
  const kept = await readSetting(database, 'gateKey');
  if (kept) return kept;
  const pair = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  await writeSetting(database, 'gateKey', pair);
  return pair;
}

const OF_ENROLMENT = [
  'deviceId',
  'gateKey',
  'listKeys',
  'seenLog',
  'policyFault',
  'pin',
  'pinTries',
  'moving',
] as const;

/**
 * An enrolment is one member of staff on one device: the next one gets a number and a key of their own, and believes
 * the key of the public log that comes with their first bundle. All at once, so that nothing is left half one's and
 * half the other's.
 */
export async function handOver(database: GateDatabase, staff: GateMe): Promise<void> {
  const work = database.transaction('settings', 'readwrite');
  for (const key of OF_ENROLMENT) void work.store.delete(key);
  void work.store.put(staff, 'staff');
  await work.done;
}

/** Tells the server this device's public key, so that list and display keys can be sealed to it. */
export async function enrolDevice(
  database: GateDatabase,
  client: ApiClient,
): Promise<ApiResult<ResponseOf<'enrolGate'>>> {
  const deviceId = await ensureDeviceId(database);
  const { publicKey } = await ensureGateKey(database);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return client('enrolGate', { body: { deviceId, publicKey: { kty: 'EC', crv: 'P-256', x, y } } });
}
