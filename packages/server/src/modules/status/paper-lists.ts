import { createHash } from 'node:crypto';
import type { DayNumber } from '@healthcode/domain';
import type { ManifestList } from '@healthcode/pass';
import { buildStatusList } from '@healthcode/pass/issue';
import { type Db, listPaperEntries } from '@healthcode/store';
import type { PaperListKeys } from '../../platform/keys/paper-list-keys.ts';
import type { Services } from '../../services.ts';
import { type ListMoment, valueOfGroup } from './build-list.ts';
import { PublishedList } from './published-list.ts';
import type { RecoverList } from './recover-lists.ts';
import type { StatusFiles } from './status-files.ts';

/** What the list of one half year's papers says, not yet made into a list. */
export interface PaperContent {
  readonly keys: PaperListKeys;
  /** The day for whose list key it is sealed. */
  readonly day: DayNumber;
  readonly indices: Uint32Array;
  readonly values: Uint8Array;
  /** Equal for equal contents of equal days. */
  readonly fingerprint: string;
}

/** What the lists of papers in use say at one moment, as the database has it now; the newest half year first. */
export async function readPaperLists(
  services: Services,
  db: Db,
  { day, declaredBefore }: ListMoment,
): Promise<PaperContent[]> {
  const contents: PaperContent[] = [];
  for (const keys of services.paperKeys.inUse(day)) {
    const groups = await listPaperEntries(db, {
      period: keys.period,
      // a paper is good for half a minute after its last day
      day: day - 1,
      declaredBefore,
    });
    const pairs = groups.flatMap((group) => {
      const value = valueOfGroup(group);
      return [...keys.permutation.toIndices(group.slots)].map((index) => [index, value] as const);
    });
    contents.push(contentOf(keys, day, pairs));
  }
  return contents;
}

function contentOf(
  keys: PaperListKeys,
  day: DayNumber,
  pairs: readonly (readonly [index: number, value: number])[],
): PaperContent {
  const sorted = pairs.toSorted(([one], [other]) => one - other);
  const indices = Uint32Array.from(sorted, ([index]) => index);
  const values = Uint8Array.from(sorted, ([, value]) => value);
  const hash = createHash('sha256').update(`${keys.uri} ${keys.period[0]} ${day} `);
  return { keys, day, indices, values, fingerprint: hash.update(indices).update(values).digest('hex') };
}

/**
 * The lists of papers as they were published last. One whose contents are still the same is not even made: the list of
 * a whole city is 16 MB before it is packed, and papers change far less often than phones.
 */
export class PaperLists {
  readonly #services: Pick<Services, 'policy' | 'paperKeys'>;
  readonly #files: StatusFiles;
  readonly #recover: RecoverList;
  #published: { readonly fingerprint: string; readonly day: DayNumber; readonly list: PublishedList }[] = [];

  constructor(services: Pick<Services, 'policy' | 'paperKeys'>, files: StatusFiles, recover: RecoverList) {
    this.#services = services;
    this.#files = files;
    this.#recover = recover;
  }

  get entries(): readonly ManifestList[] {
    return this.#published.flatMap(({ list }) => list.entry ?? []);
  }

  differ(contents: readonly PaperContent[]): boolean {
    const names = (some: readonly { readonly fingerprint: string }[]) =>
      some.map(({ fingerprint }) => fingerprint).join();
    return names(contents) !== names(this.#published);
  }

  /** Seals those that have changed and writes their files. */
  async take(contents: readonly PaperContent[], sequence: number): Promise<void> {
    const taken = contents.map(async (content) => {
      const { fingerprint, keys, day, indices, values } = content;
      const list = await this.#listOf(content);
      const known = this.#published.find((one) => one.list === list);
      if (known?.fingerprint === fingerprint) return known;
      const { capacity } = this.#services.policy;
      const state = buildStatusList({ bits: 2, capacity, entries: { indices, values } });
      if (!list.isOut(state)) list.publish(state, sequence);
      return { fingerprint, day, keys, list };
    });
    this.#published = await Promise.all(taken);
  }

  /** The list of this half year under the key of this day: another day's is another, with no way from it. */
  async #listOf({ keys, day }: PaperContent): Promise<PublishedList> {
    const { policy, paperKeys } = this.#services;
    const known = this.#published.find(
      ({ list, day: ofDay }) => ofDay === day && list.identity.period?.[0] === keys.period[0],
    );
    if (known) return known.list;
    const { iss, capacity } = policy;
    const { uri, period } = keys;
    const identity = { iss, uri, period, capacity, listKey: paperKeys.listKeyOf(day) };
    return new PublishedList(identity, this.#files, await this.#recover(identity));
  }
}
