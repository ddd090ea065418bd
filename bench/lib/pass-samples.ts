import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  endOfDay,
  type ListAtGate,
  phoneListUri,
  presentPass,
  readStatusList,
  SeenSteps,
  type VerifierContext,
} from '@healthcode/pass';
import {
  buildStatusList,
  compressedPublicKey,
  generateDisplayKey,
  generateIssuingKey,
  type IssueOptions,
} from '@healthcode/pass/issue';
import { nodeCrypto } from '@healthcode/pass/node';

/** 2026-11-23, in Asia/Shanghai. */
export const DAY = 20_780;
const OFFSET = 480;
export const NOW = endOfDay(DAY, OFFSET) * 1000 - 12 * 3_600_000;
const CAPACITY = 4 ** 10;

export const issuing = generateIssuingKey();
const displayKey = generateDisplayKey();

/** A phone with its key for the day. */
export interface Phone {
  readonly privateKey: KeyObject;
  readonly publicKey: Uint8Array;
}

export function newPhone(): Phone {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, publicKey: compressedPublicKey(privateKey) };
}

/** What is issued to a phone for a day; nobody's name. */
export function issueOptions(phone: Phone, idx: number, day: number = DAY): IssueOptions {
  return {
    kind: 'phone',
    iss: 'CN-TJ',
    exp: endOfDay(day, OFFSET),
    deviceKey: phone.publicKey,
    status: { idx, uri: phoneListUri(day) },
    maskedName: '测*员',
    hint: { documentType: 'resident-id', lastTwo: '0X' },
    issuingKey: issuing.privateKey,
    kid: issuing.kid,
    displayKey,
  };
}

/** The code a phone shows at an instant. */
export function present(pass: Uint8Array, phone: Phone, now: number): Promise<string> {
  return presentPass({
    pass,
    now,
    sha256: (data) => createHash('sha256').update(data).digest(),
    sign: (message) => sign('sha256', message, { key: phone.privateKey, dsaEncoding: 'ieee-p1363' }),
  });
}

/** A gate that holds the day's list and both keys. */
export async function newGate(): Promise<Omit<VerifierContext, 'now'>> {
  const { cbor } = buildStatusList({ bits: 2, capacity: CAPACITY, entries: [[65_536, 2]] });
  const held: ListAtGate = { list: await readStatusList(cbor), displayKey, manifestTime: NOW };
  return {
    crypto: nodeCrypto(),
    issuers: [{ iss: 'CN-TJ', passKeys: [issuing], standing: 'own', utcOffsetMinutes: OFFSET }],
    lists: () => held,
    seen: new SeenSteps(),
  };
}

/** The same gate, for a page of a browser. */
export function pageGate() {
  const { cbor } = buildStatusList({ bits: 2, capacity: CAPACITY, entries: [[65_536, 2]] });
  return {
    kid: issuing.kid,
    publicKey: [...issuing.publicKey],
    displayKey: [...displayKey],
    cbor: [...cbor],
    now: NOW,
  };
}
