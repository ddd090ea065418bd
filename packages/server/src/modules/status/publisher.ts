import { createHash } from 'node:crypto';
import type { DayNumber } from '@healthcode/domain';
import { type Manifest, phoneListUri } from '@healthcode/pass';
import { signManifest } from '@healthcode/pass/issue';
import { type Db, nextSequence, savePublication, takeJobs } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { announce } from '../public-log/log-entries.ts';
import {
  buildDayList,
  type DayList,
  type ListMoment,
  listMomentNow,
  type MomentAhead,
  momentAhead,
} from './build-list.ts';
import { type PaperContent, PaperLists, readPaperLists } from './paper-lists.ts';
import { PublishedList } from './published-list.ts';
import { type RecoverList, recoverLists } from './recover-lists.ts';
import { StatusFiles } from './status-files.ts';

/** Signed again at least this often, so that gates can tell a quiet city from a dead feed. */
const RESIGN_MS = 30_000;
const TAKE_LIMIT = 10_000;

interface Published extends ListMoment {
  readonly list: PublishedList;
  readonly issuedAt: number;
}

/**
 * Makes the day's list, in the evening tomorrow's, those of the papers, and the signed manifest that names them. There
 * is one publisher for a region: the server lock on the database sees to it.
 */
export class StatusPublisher {
  readonly #services: Services;
  readonly #files: StatusFiles;
  readonly #papers: PaperLists;
  readonly #recover: RecoverList;
  #published: Published | null = null;
  #ahead: { readonly list: PublishedList; readonly hour: number } | null = null;

  constructor(services: Services) {
    this.#services = services;
    this.#files = new StatusFiles(services.config.statusDir, services.policy.iss);
    this.#recover = recoverLists(this.#files.folder, services);
    this.#papers = new PaperLists(services, this.#files, this.#recover);
  }

  /** City time of the newest manifest; null before the first. */
  get publishedAt(): number | null {
    return this.#published?.issuedAt ?? null;
  }

  /**
   * Publishes when there is a change, a new day, another period for declarations, an hour for which tomorrow's list is
   * due, or the signature is getting old.
   * @returns whether it did
   */
  async tick(): Promise<boolean> {
    const moment = listMomentNow(this.#services);
    const last = this.#published;
    if (!last || last.day !== moment.day || last.declaredBefore !== moment.declaredBefore) {
      await this.#publishAll(this.#services.db, moment);
      return true;
    }
    const ahead = momentAhead(this.#services);
    const isDue = ahead !== null && ahead.hour !== this.#ahead?.hour;
    // before the changes: in a busy city there is no moment without any
    if (isDue) await this.#makeAhead(ahead);
    if (await this.#publishChanges(moment)) return true;
    if (!isDue && this.#services.clock.cityNow() - last.issuedAt < RESIGN_MS) return false;
    await this.#sign(last.list, last, null);
    return true;
  }

  /** Seals what has changed, writes its files and names all lists in a new manifest; what is out already stays. */
  async publish(made: DayList, papers: readonly PaperContent[] = []): Promise<void> {
    const { db, policy } = this.#services;
    const list = await this.#listOf(made.day);
    const isOut = list.isOut(made);
    if (isOut && !this.#papers.differ(papers)) {
      list.settle();
      await this.#sign(list, made, made.entries);
      return;
    }
    const sequence = await nextSequence(db, policy.iss);
    if (isOut) list.settle();
    else list.publish(made, sequence);
    await this.#papers.take(papers, sequence);
    await this.#sign(list, made, made.entries, sequence);
  }

  /** The list of a day: that which is out, that which was made ahead, or what is left of it from before a restart. */
  async #listOf(day: DayNumber): Promise<PublishedList> {
    const out = [this.#published?.list, this.#ahead?.list].find((list) => list?.identity.day === day);
    if (out) return out;
    const { policy, listKeys } = this.#services;
    const { iss, capacity } = policy;
    const identity = { iss, uri: phoneListUri(day), day, capacity, listKey: listKeys.of(day).listKey };
    return new PublishedList(identity, this.#files, await this.#recover(identity));
  }

  /** Tomorrow's list as far as it is known now, for gates that will be offline at midnight. */
  async #makeAhead(moment: MomentAhead): Promise<void> {
    const { db, policy, clock } = this.#services;
    const asOf = clock.cityNow();
    const made = await buildDayList(this.#services, db, moment);
    const list = await this.#listOf(moment.day);
    list.publish(made, await nextSequence(db, policy.iss), asOf);
    this.#ahead = { list, hour: moment.hour };
  }

  /** Takes the waiting change jobs; they are gone only when the list that holds their changes is out. */
  async #publishChanges(moment: ListMoment): Promise<boolean> {
    return this.#services.db.begin(async (tx) => {
      const jobs = await takeJobs(tx, 'status-changed', this.#services.clock.realNow(), TAKE_LIMIT);
      if (jobs.length === 0) return false;
      await this.#publishAll(tx, moment);
      return true;
    });
  }

  async #publishAll(db: Db, moment: ListMoment): Promise<void> {
    const list = await buildDayList(this.#services, db, moment);
    await this.publish(list, await readPaperLists(this.#services, db, moment));
  }

  /** Its hash is in the public log before anybody can fetch it: who is shown another manifest can tell. */
  async #announce(sequence: number, manifest: Uint8Array): Promise<void> {
    const { db, clock, policy, publicLog } = this.#services;
    const sha256 = createHash('sha256').update(manifest).digest('hex');
    await db.begin((tx) =>
      announce(tx, clock, { type: 'status-manifest', iss: policy.iss, manifests: [{ sequence, sha256 }] }),
    );
    await publicLog.publish();
  }

  async #sign(
    list: PublishedList,
    { day, declaredBefore }: ListMoment,
    entries: number | null,
    taken?: number,
  ): Promise<void> {
    const { db, policy, clock, keys } = this.#services;
    const sequence = taken ?? (await nextSequence(db, policy.iss));
    if (this.#ahead?.list.identity.day === day) this.#ahead = null;
    const lists = [list.entry!, ...this.#papers.entries, ...(this.#ahead ? [this.#ahead.list.entry!] : [])];
    const issuedAt = clock.cityNow();
    const manifest: Manifest = { iss: policy.iss, sequence, issuedAt, lists };
    const signed = signManifest(manifest, keys.list);
    await this.#announce(sequence, signed);
    this.#files.writeManifest(signed);
    const named = lists.flatMap(({ chunks, deltas }) => [...chunks, ...deltas].map(({ name }) => name));
    this.#files.sweep(new Set(named), clock.realNow());
    this.#published = { day, declaredBefore, list, issuedAt };
    const { chunks } = list.entry!;
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    await savePublication(db, {
      iss: policy.iss,
      sequence,
      issuedAt,
      day,
      entries,
      bytes,
      contentHash: hashOf(chunks),
    });
    this.#tell(sequence, issuedAt, entries);
  }

  #tell(sequence: number, issuedAt: number, entries: number | null): void {
    const { metrics } = this.#services;
    metrics.statusSequence.set(sequence);
    metrics.statusIssuedAt.set(issuedAt / 1_000);
    if (entries !== null) metrics.statusEntries.set(entries);
  }
}

/** What a state of a list is known by: the names of its files. */
const hashOf = (chunks: readonly { readonly name: string }[]): Uint8Array =>
  createHash('sha256')
    .update(chunks.map(({ name }) => name).join())
    .digest();
