import { createCipheriv, createHash } from 'node:crypto';
import {
  addPrivateClaim,
  concatBytes,
  encodeBase45,
  encodeCbor,
  encodeHolder,
  encodeOtherClaims,
  encodeSign1,
  endOfDay,
  type HolderInPass,
  paperListOf,
  passIdentityBytes,
  phoneListUri,
  proofMessage,
  protectedHeader,
  sigStructure,
  stepAt,
} from '@healthcode/pass';
import { type TestKey, testBytes, testKey } from './deterministic-signing.ts';

/** The day all vectors live in, 2026-11-23 in Asia/Shanghai, and 10:00:03.5 on it. */
export const DAY = 20_780;
export const OFFSET = 480;
export const NOW = endOfDay(DAY, OFFSET) * 1000 - 14 * 3_600_000 + 3_500;
export const PAPER_LAST_DAY = DAY + 150;
export const ISS = 'CN-TJ';

export const KEYS = {
  issuing: testKey('issuing'),
  older: testKey('issuing, the one before'),
  unknown: testKey('issuing, of nobody'),
  other: testKey('issuing, another region'),
  device: testKey('device'),
  otherDevice: testKey('device of another person'),
  list: testKey('list signing'),
} satisfies Record<string, TestKey>;

export const DISPLAY_KEY = testBytes('display key', 16);
export const PAPER_DISPLAY_KEY = testBytes('display key, paper', 16);

/** Entries of the lists: what stands there is in `pass-vectors.ts`. */
export const IDX = { green: 70_001, withdrawn: 70_002, red: 70_003, orange: 70_004 } as const;

export const LI: HolderInPass = {
  kind: 'phone',
  maskedName: '李*明',
  hint: { documentType: 'resident-id', lastTwo: '2X' },
};
export const PAPER_WANG: HolderInPass = {
  kind: 'paper',
  maskedName: '王*英',
  hint: { documentType: 'resident-id', lastTwo: '18' },
};

/** What may differ from an ordinary pass. */
export interface PassOptions {
  readonly idx?: number;
  readonly uri?: string;
  readonly iss?: string;
  readonly exp?: number;
  readonly holder?: HolderInPass;
  /** The private part before encryption, instead of a holder. */
  readonly plain?: Uint8Array;
  readonly issuer?: TestKey;
  /** Named in the header instead of the issuer's own. */
  readonly kid?: string;
  readonly deviceKey?: Uint8Array;
  readonly header?: Uint8Array;
  /** Changes the payload before it is signed. */
  readonly payload?: (payload: Uint8Array) => Uint8Array;
}

/** The parts of a signed pass. */
export interface PassParts {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Makes the parts of a phone pass. */
export function phoneParts(options: PassOptions = {}): PassParts {
  const claims = {
    iss: options.iss ?? ISS,
    exp: options.exp ?? endOfDay(DAY, OFFSET),
    deviceKey: options.deviceKey ?? KEYS.device.publicKey,
    status: { idx: options.idx ?? IDX.green, uri: options.uri ?? phoneListUri(DAY) },
  };
  return signParts(options, encodeOtherClaims(claims), options.holder ?? LI, DISPLAY_KEY);
}

/** Makes the parts of a paper pass. */
export function paperParts(options: PassOptions = {}): PassParts {
  const claims = {
    iss: options.iss ?? ISS,
    exp: options.exp ?? endOfDay(PAPER_LAST_DAY, OFFSET),
    status: { idx: options.idx ?? IDX.green, uri: options.uri ?? paperListOf(DAY - 20).uri },
  };
  return signParts(options, encodeOtherClaims(claims), options.holder ?? PAPER_WANG, PAPER_DISPLAY_KEY);
}

function signParts(
  options: PassOptions,
  others: Uint8Array,
  holder: HolderInPass,
  key: Uint8Array,
): PassParts {
  const counter = createHash('sha256').update(others).digest().subarray(0, 16);
  const plain = options.plain ?? encodeHolder(holder);
  const hidden = new Uint8Array(createCipheriv('aes-128-ctr', key, counter).update(plain));
  const whole = addPrivateClaim(others, hidden);
  const issuer = options.issuer ?? KEYS.issuing;
  const header = options.header ?? protectedHeader(Buffer.from(options.kid ?? issuer.kid, 'hex'));
  const payload = options.payload ? options.payload(whole) : whole;
  return { header, payload, signature: issuer.sign(sigStructure(header, payload)) };
}

/** The bytes of a signed pass. */
export function passBytes({ header, payload, signature }: PassParts): Uint8Array {
  return encodeSign1(header, payload, signature);
}

/** The proof of a pass for the step of an instant. */
export function prove(parts: PassParts, now: number = NOW, device: TestKey = KEYS.device): Uint8Array {
  const hash = createHash('sha256').update(passIdentityBytes(parts.header, parts.payload)).digest();
  return device.sign(proofMessage(hash, stepAt(now)));
}

/** The text of any bytes. */
export function textOf(...bytes: Uint8Array[]): string {
  return `HQ1:${encodeBase45(concatBytes(...bytes))}`;
}

/** The text of a phone pass as its holder shows it at an instant. */
export function phoneText(
  parts: PassParts,
  now: number = NOW,
  proof: Uint8Array = prove(parts, now),
): string {
  return textOf(Uint8Array.of(0x83), passBytes(parts), encodeCbor(stepAt(now)), encodeCbor(proof));
}

/** The text of a paper pass. */
export function paperText(parts: PassParts): string {
  return textOf(Uint8Array.of(0x81), passBytes(parts));
}

/** The bytes with one bit flipped. */
export function flipBit(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
}
