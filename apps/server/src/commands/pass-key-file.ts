import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TrustedIssuer } from '@healthcode/pass';
import { compressedPublicKey, kidOf } from '@healthcode/pass/issue';

/**
 * The keys that a verifier trusts, as a JSON file:
 * `{ "issuers": [{ "iss", "utcOffsetMinutes"?, "standing"?, "keys": [JWK, …] }],
 *    "lists": [{ "uri", "day" | "period", "displayKey" (base64url) }] }`.
 * A single JWK Set (`{ "keys": [...] }`) is taken as keys of CN-TJ.
 */
export interface PassKeyFile {
  readonly issuers: readonly TrustedIssuer[];
  readonly lists: readonly {
    readonly uri: string;
    readonly day?: number;
    readonly period?: readonly [number, number];
    readonly displayKey: Uint8Array | null;
  }[];
}

interface RawIssuer {
  iss?: string;
  utcOffsetMinutes?: number;
  standing?: TrustedIssuer['standing'];
  keys?: Record<string, unknown>[];
}
interface RawFile extends RawIssuer {
  issuers?: RawIssuer[];
  lists?: { uri: string; day?: number; period?: [number, number]; displayKey?: string }[];
}

const DEFAULT_REGION = 'CN-TJ';
const DEFAULT_OFFSET_MINUTES = 480;

function issuerOf(raw: RawIssuer): TrustedIssuer {
  return {
    iss: raw.iss ?? DEFAULT_REGION,
    utcOffsetMinutes: raw.utcOffsetMinutes ?? DEFAULT_OFFSET_MINUTES,
    standing: raw.standing ?? 'own',
    passKeys: (raw.keys ?? []).map((jwk) => {
      const publicKey = compressedPublicKey(createPublicKey({ key: jwk, format: 'jwk' }));
      return { kid: kidOf(publicKey), publicKey };
    }),
  };
}

/** Throws ENOENT when the file is not there, and an Error that names the file when it cannot be read. */
export function readPassKeyFile(path: string): PassKeyFile {
  const text = readFileSync(path, 'utf8');
  try {
    const raw = JSON.parse(text) as RawFile;
    return {
      issuers: (raw.issuers ?? [raw]).map(issuerOf),
      lists: (raw.lists ?? []).map(({ displayKey, ...list }) => ({
        ...list,
        displayKey: displayKey ? new Uint8Array(Buffer.from(displayKey, 'base64url')) : null,
      })),
    };
  } catch (cause) {
    throw new Error(`--keys: 密钥文件读不懂 cannot read the keys in ${path}`, { cause });
  }
}
