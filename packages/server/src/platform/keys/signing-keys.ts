import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportSigningKey,
  generateIssuingKey,
  generateListSigningKey,
  importSigningKey,
  type SigningKey,
} from '@healthcode/pass/issue';
import { writeOnce } from './write-once.ts';

/** What a key signs: passes (and statements), or manifests of status lists. */
export type KeyUse = 'pass' | 'list';
export const KEY_USES: readonly KeyUse[] = ['pass', 'list'];

/** The public half of a key that gates may trust. */
export type TrustedKey = Pick<SigningKey, 'kid' | 'publicKey'>;

/** When a key that lies ready takes over, and what becomes of the one before. */
export interface Succession {
  /** From its announcement on, milliseconds of the city's time: as long as gates may be offline and still know it. */
  readonly afterMs: number;
  /** The key before is known to somebody else: what it signed is good no longer. */
  readonly revoke: boolean;
  /** City time; absent until it was announced. */
  readonly from?: number;
}

/** A key that signs no more. Its private half is gone. */
export interface FormerKey {
  readonly use: KeyUse;
  readonly kid: string;
  /** Compressed point, hex. */
  readonly publicKey: string;
  readonly event: 'retired' | 'revoked';
  /** City time at which the next one took over. */
  readonly at: number;
}

const DAY_MS = 86_400_000;
/** The longest that anything signed by a key may be good: a paper 180 days; a manifest kept on a gate a day. */
const GOOD_FOR_MS: Readonly<Record<KeyUse, number>> = { pass: 182 * DAY_MS, list: 2 * DAY_MS };

const currentFile = (use: KeyUse) => `${use}-signing-key.pem`;
const nextFile = (use: KeyUse) => `${use}-signing-key.next.pem`;
const orderFile = (use: KeyUse) => `${use}-signing-key.next.json`;
const FORMER = 'former-keys.json';

const generate = (use: KeyUse) => (use === 'pass' ? generateIssuingKey() : generateListSigningKey());

/** The files of the keys without which nothing can be signed. */
export const SIGNING_KEY_FILES = KEY_USES.map(currentFile);

/** Makes the keys that are missing; existing ones are never touched. */
export function createSigningKeys(keyDir: string): void {
  for (const use of KEY_USES)
    writeOnce(join(keyDir, currentFile(use)), () => exportSigningKey(generate(use)));
}

/**
 * Lays a new key ready beside the present one; the running service announces it and lets it take over. A second order
 * for a key that lies ready already changes only when it takes over.
 * @returns its id
 */
export function layReady(keyDir: string, use: KeyUse, order: Omit<Succession, 'from'>): string {
  const path = join(keyDir, nextFile(use));
  writeOnce(path, () => exportSigningKey(generate(use)));
  writeWhole(join(keyDir, orderFile(use)), JSON.stringify(order));
  return importSigningKey(readFileSync(path, 'utf8')).kid;
}

/** The keys of one folder that sign, and those that did: each use has one that signs now, and they follow one another. */
export class SigningKeys {
  readonly #keyDir: string;
  readonly #current: Record<KeyUse, SigningKey>;
  #former: readonly FormerKey[];

  constructor(keyDir: string) {
    this.#keyDir = keyDir;
    for (const use of KEY_USES) dropOrderOfNone(keyDir, use);
    const read = (use: KeyUse) => importSigningKey(this.#read(currentFile(use)));
    this.#current = { pass: read('pass'), list: read('list') };
    this.#former = existsSync(join(keyDir, FORMER)) ? JSON.parse(this.#read(FORMER)) : [];
  }

  current(use: KeyUse): SigningKey {
    return this.#current[use];
  }

  /** The key that lies ready for a use, and when it takes over; null: none does. */
  ready(use: KeyUse): { readonly key: SigningKey; readonly succession: Succession } | null {
    if (!existsSync(join(this.#keyDir, orderFile(use)))) return null;
    const key = importSigningKey(this.#read(nextFile(use)));
    return { key, succession: JSON.parse(this.#read(orderFile(use))) };
  }

  /** Puts down when a key takes over: it has been announced. */
  settle(use: KeyUse, succession: Required<Succession>): void {
    writeWhole(join(this.#keyDir, orderFile(use)), JSON.stringify(succession));
  }

  /** The key that lies ready signs from now on; the private half of the one before is destroyed. @param at city time */
  takeOver(use: KeyUse, at: number): FormerKey {
    const { key, succession } = this.ready(use)!;
    const { kid, publicKey } = this.#current[use];
    const event = succession.revoke ? 'revoked' : 'retired';
    const former: FormerKey = { use, kid, publicKey: Buffer.from(publicKey).toString('hex'), event, at };
    const others = this.#former.filter((one) => one.publicKey !== former.publicKey);
    this.#former = [...others, former];
    // its public half first: cut off in between, the same is done once more
    writeWhole(join(this.#keyDir, FORMER), JSON.stringify(this.#former));
    renameSync(join(this.#keyDir, nextFile(use)), join(this.#keyDir, currentFile(use)));
    rmSync(join(this.#keyDir, orderFile(use)), { force: true });
    this.#current[use] = key;
    return former;
  }

  former(): readonly FormerKey[] {
    return this.#former;
  }

  /**
   * Whom gates are told to trust: the key that signs, the one that will, and those whose signatures may still be good.
   * @param now city time
   */
  trusted(use: KeyUse, now: number): TrustedKey[] {
    const former = this.#former.filter(
      (one) => one.use === use && one.event === 'retired' && now < one.at + GOOD_FOR_MS[use],
    );
    const ready = this.ready(use)?.key;
    return [
      this.#current[use],
      ...(ready ? [ready] : []),
      ...former.map(({ kid, publicKey }) => ({
        kid,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'hex')),
      })),
    ];
  }

  /** Passes from before this instant are good no longer, for their key was revoked; null: none was. */
  get passesGoodFrom(): number | null {
    const revoked = this.#former.filter(({ use, event }) => use === 'pass' && event === 'revoked');
    return revoked.length === 0 ? null : Math.max(...revoked.map(({ at }) => at));
  }

  #read(file: string): string {
    return readFileSync(join(this.#keyDir, file), 'utf8');
  }
}

/** An order whose key has taken over already: it was cut off before the order was gone. */
function dropOrderOfNone(keyDir: string, use: KeyUse): void {
  if (!existsSync(join(keyDir, nextFile(use)))) rmSync(join(keyDir, orderFile(use)), { force: true });
}

function writeWhole(path: string, content: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, path);
}
