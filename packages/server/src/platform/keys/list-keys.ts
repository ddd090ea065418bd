import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DayNumber } from '@healthcode/domain';
import { formatDay, parseDay } from '@healthcode/domain';
import { createIndexPermutation, type IndexPermutation } from '@healthcode/pass/issue';
import { writeOnce } from './write-once.ts';

/** The keys of one day's list. The permutation key never leaves the publisher. */
export interface DayListKeys {
  readonly day: DayNumber;
  /** AES-256-GCM, for the list's chunks. */
  readonly listKey: Uint8Array;
  /** AES-128-CTR, for the masked names in that day's passes. */
  readonly displayKey: Uint8Array;
  readonly permutation: IndexPermutation;
}

/** Indices and slots below it are never used, so that every index takes the same number of bytes. */
export const FIRST_INDEX = 65_536;

/**
 * One file a civil day in KEY_DIR/phone-lists, made when the first pass of that day is issued and destroyed when
 * the checks of that day are.
 */
export class ListKeyStore {
  readonly #folder: string;
  readonly #capacity: number;
  readonly #randomBytes: (size: number) => Uint8Array;
  readonly #cache = new Map<DayNumber, DayListKeys>();

  constructor(keyDir: string, capacity: number, randomBytes: (size: number) => Uint8Array) {
    this.#folder = join(keyDir, 'phone-lists');
    this.#capacity = capacity;
    this.#randomBytes = randomBytes;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  of(day: DayNumber): DayListKeys {
    const cached = this.#cache.get(day);
    if (cached) return cached;
    const path = this.#path(day);
    if (!existsSync(path)) writeOnce(path, () => this.#generate());
    return this.#remember(day, path);
  }

  /** The keys of a day in the past, if they still exist: none are made for it. */
  find(day: DayNumber): DayListKeys | null {
    const cached = this.#cache.get(day);
    if (cached) return cached;
    const path = this.#path(day);
    return existsSync(path) ? this.#remember(day, path) : null;
  }

  /** Destroys the keys of all days before `day`. @returns how many */
  destroyBefore(day: DayNumber): number {
    const old = readdirSync(this.#folder).filter((file) => {
      const ofDay = parseDay(file.replace('.json', ''));
      return ofDay !== null && ofDay < day;
    });
    for (const file of old) {
      rmSync(join(this.#folder, file), { force: true });
      this.#cache.delete(parseDay(file.replace('.json', ''))!);
    }
    return old.length;
  }

  #path(day: DayNumber): string {
    return join(this.#folder, `${formatDay(day)}.json`);
  }

  #generate(): string {
    const key = (size: number) => Buffer.from(this.#randomBytes(size)).toString('base64url');
    return JSON.stringify({ listKey: key(32), displayKey: key(16), permutationKey: key(32) });
  }

  #remember(day: DayNumber, path: string): DayListKeys {
    const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    const bytes = (name: string) => new Uint8Array(Buffer.from(file[name] ?? '', 'base64url'));
    const keys: DayListKeys = {
      day,
      listKey: bytes('listKey'),
      displayKey: bytes('displayKey'),
      permutation: createIndexPermutation({
        key: bytes('permutationKey'),
        capacity: this.#capacity,
        reserved: FIRST_INDEX,
      }),
    };
    this.#cache.set(day, keys);
    return keys;
  }
}
