import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DayNumber, formatDay, parseDay } from '@healthcode/domain';
import { listServesPass, PAPER_DAYS, type PaperPeriod, paperListOf } from '@healthcode/pass';
import { createIndexPermutation, type IndexPermutation } from '@healthcode/pass/issue';
import { FIRST_INDEX } from './list-keys.ts';
import { writeOnce } from './write-once.ts';

/** The keys of one half year's paper list. The permutation key never leaves the publisher. */
export interface PaperListKeys extends PaperPeriod {
  /** AES-128-CTR, for the masked names on that half year's papers; as long-lived as its list. */
  readonly displayKey: Uint8Array;
  readonly permutation: IndexPermutation;
}

/** A gate may upload a check so many days late; until then its paper must still be turned back into a person. */
const LATE_CHECK_DAYS = 15;
/** A day's list key opens what was published on that day: it is needed no longer than that, with one day to spare. */
const LIST_KEY_DAYS = 1;

/**
 * KEY_DIR/paper-lists: one file for each half year in which papers are issued, destroyed when none of them can be
 * valid and no check of one is taken any more, and one a day with the key under which that day's lists are sealed.
 */
export class PaperListKeyStore {
  readonly #folder: string;
  readonly #capacity: number;
  readonly #randomBytes: (size: number) => Uint8Array;
  readonly #periods = new Map<DayNumber, PaperListKeys>();
  readonly #days = new Map<DayNumber, Uint8Array>();

  constructor(keyDir: string, capacity: number, randomBytes: (size: number) => Uint8Array) {
    this.#folder = join(keyDir, 'paper-lists');
    this.#capacity = capacity;
    this.#randomBytes = randomBytes;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** The keys of the list that takes the papers issued on this day; made with the first of them. */
  of(day: DayNumber): PaperListKeys {
    const { period } = paperListOf(day);
    const path = this.#periodPath(period[0]);
    if (!this.#periods.has(period[0]) && !existsSync(path)) writeOnce(path, () => this.#generatePeriod());
    return this.#find(period[0])!;
  }

  /** The lists in use on this day, the newest first: that of the day, and those before it while a paper may be valid. */
  inUse(day: DayNumber): PaperListKeys[] {
    const { period } = paperListOf(day);
    const before = this.#find(paperListOf(period[0] - 1).period[0]);
    const current = this.of(day);
    // a paper is good for half a minute after its last day
    return before && day <= before.period[1] + PAPER_DAYS + 1 ? [current, before] : [current];
  }

  /** The keys behind a paper's list, if they still exist. @param lastDay the paper's last valid day */
  behind(uri: string, lastDay: DayNumber): PaperListKeys | null {
    for (const day of [lastDay, lastDay - PAPER_DAYS]) {
      const list = paperListOf(day);
      if (listServesPass(list, uri, lastDay)) return this.#find(list.period[0]);
    }
    return null;
  }

  /** AES-256-GCM, for the chunks of the paper lists as published on this day. */
  listKeyOf(day: DayNumber): Uint8Array {
    const known = this.#days.get(day);
    if (known) return known;
    const path = join(this.#folder, `day-${formatDay(day)}.json`);
    if (!existsSync(path)) writeOnce(path, () => JSON.stringify({ listKey: this.#newKey(32) }));
    const key = keyIn(read(path), 'listKey');
    this.#days.set(day, key);
    return key;
  }

  /** Destroys what `today` needs no longer. @returns how many files */
  destroyOld(today: DayNumber): number {
    const old = readdirSync(this.#folder).filter((file) => this.#isOld(file, today));
    for (const file of old) {
      rmSync(join(this.#folder, file), { force: true });
      const { day } = parsePath(file)!;
      this.#periods.delete(day);
      this.#days.delete(day);
    }
    return old.length;
  }

  #isOld(file: string, today: DayNumber): boolean {
    const named = parsePath(file);
    if (named === null) return false;
    const { kind, day } = named;
    if (kind === 'day') return day < today - LIST_KEY_DAYS;
    return paperListOf(day).period[1] + PAPER_DAYS + LATE_CHECK_DAYS < today;
  }

  #find(firstDay: DayNumber): PaperListKeys | null {
    const known = this.#periods.get(firstDay);
    if (known) return known;
    const path = this.#periodPath(firstDay);
    if (!existsSync(path)) return null;
    const file = read(path);
    const key = keyIn(file, 'permutationKey');
    const keys: PaperListKeys = {
      ...paperListOf(firstDay),
      displayKey: keyIn(file, 'displayKey'),
      permutation: createIndexPermutation({ key, capacity: this.#capacity, reserved: FIRST_INDEX }),
    };
    this.#periods.set(firstDay, keys);
    return keys;
  }

  #periodPath(firstDay: DayNumber): string {
    return join(this.#folder, `from-${formatDay(firstDay)}.json`);
  }

  #generatePeriod(): string {
    return JSON.stringify({ displayKey: this.#newKey(16), permutationKey: this.#newKey(32) });
  }

  #newKey(size: number): string {
    return Buffer.from(this.#randomBytes(size)).toString('base64url');
  }
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

const keyIn = (file: Record<string, string>, name: string): Uint8Array =>
  new Uint8Array(Buffer.from(file[name] ?? '', 'base64url'));

function parsePath(file: string): { kind: 'from' | 'day'; day: DayNumber } | null {
  const match = /^(from|day)-(\d{4}-\d{2}-\d{2})\.json$/.exec(file);
  const day = match && parseDay(match[2]!);
  return match && day !== null ? { kind: match[1] as 'from' | 'day', day } : null;
}
