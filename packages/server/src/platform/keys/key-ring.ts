import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '@healthcode/pass/issue';
import { exportLogSigner, generateLogSigner } from '@healthcode/translog/sign';
import { createSigningKeys, SIGNING_KEY_FILES, SigningKeys } from './signing-keys.ts';
import { writeOnce } from './write-once.ts';

/**
 * The long-lived keys. They lie in KEY_DIR, outside the data folder, the database and its backups: an identity
 * number has so little entropy that an index key beside a dump is a leaked register.
 */
export interface KeyRing {
  readonly keyDir: string;
  /** Signs passes now. */
  readonly pass: SigningKey;
  /** Signs manifests of status lists now, and nothing else. */
  readonly list: SigningKey;
  /** Both, with those before and after them. */
  readonly signing: Pick<SigningKeys, keyof SigningKeys>;
  /** Signs checkpoints of the public log: an Ed25519 key, PEM. */
  readonly logKeyPem: string;
  readonly fieldKey: Uint8Array;
  readonly blindIndexKey: Uint8Array;
  readonly codeKey: Uint8Array;
}

const LOG_KEY = 'log-signing-key.pem';
const SECRETS = 'secrets.json';
const KEY_FILES = [...SIGNING_KEY_FILES, LOG_KEY, SECRETS];

/** Which of the long-lived key files are not there. */
export const missingKeys = (keyDir: string): string[] =>
  KEY_FILES.filter((file) => !existsSync(join(keyDir, file)));

/** Makes those that are missing; existing ones are never touched. */
export function createKeys(keyDir: string, randomBytes: (size: number) => Uint8Array): void {
  mkdirSync(keyDir, { recursive: true, mode: 0o700 });
  createSigningKeys(keyDir);
  writeOnce(join(keyDir, LOG_KEY), () => exportLogSigner(generateLogSigner('new')));
  writeOnce(join(keyDir, SECRETS), () => {
    const secret = () => Buffer.from(randomBytes(32)).toString('base64url');
    return JSON.stringify({ fieldKey: secret(), blindIndexKey: secret(), codeKey: secret() });
  });
}

function readSecret(secrets: Record<string, unknown>, name: string): Uint8Array {
  const bytes = Buffer.from(String(secrets[name] ?? ''), 'base64url');
  if (bytes.length !== 32) throw new Error(`${SECRETS}: ${name} must be 32 bytes in base64url`);
  return bytes;
}

/** Throws when a file is missing or unreadable: the caller has asked `missingKeys` before. */
export function loadKeys(keyDir: string): KeyRing {
  const read = (file: string) => readFileSync(join(keyDir, file), 'utf8');
  const secrets = JSON.parse(read(SECRETS)) as Record<string, unknown>;
  const signing = new SigningKeys(keyDir);
  return {
    keyDir,
    signing,
    get pass() {
      return signing.current('pass');
    },
    get list() {
      return signing.current('list');
    },
    logKeyPem: read(LOG_KEY),
    fieldKey: readSecret(secrets, 'fieldKey'),
    blindIndexKey: readSecret(secrets, 'blindIndexKey'),
    codeKey: readSecret(secrets, 'codeKey'),
  };
}
