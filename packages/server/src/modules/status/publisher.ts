import { createHash } from 'node:crypto';
import type { Manifest, ManifestList } from '@healthcode/pass';
import { sealList, signManifest } from '@healthcode/pass/issue';
import { type Db, nextSequence, savePublication, takeJobs } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { announce } from '../public-log/log-entries.ts';
import { buildDayList, type DayList, type ListMoment, listMomentNow } from './build-list.ts';
import { type PaperContent, PaperLists, readPaperLists } from './paper-lists.ts';
import { StatusFiles } from './status-files.ts';

/** Signed again at least this often, so that gates can tell a quiet city from a dead feed. */
const RESIGN_MS = 30_000;
const TAKE_LIMIT = 10_000;

interface Published extends ListMoment {
  readonly contentHash: string;
  readonly entry: ManifestList;
  readonly issuedAt: number;
}

/**
 * Makes the day's list, those of the papers, and the signed manifest that names them. There is one publisher for a region: the server lock on the
 * database sees to it.
 */
export class StatusPublisher {
  readonly #services: Services;
  readonly #files: StatusFiles;
  readonly #papers: PaperLists;
  #published: Published | null = null;

  constructor(services: Services) {
    this.#services = services;
    this.#files = new StatusFiles(services.config.statusDir, services.policy.iss);
    this.#papers = new PaperLists(services, this.#files);
  }

  /** City time of the newest manifest; null before the first. */
  get publishedAt(): number | null {
    return this.#published?.issuedAt ?? null;
  }

  /**
   * Publishes when there is a change, a new day, another period for declarations, or the signature is getting old.
   * @returns whether it did
   */
  async tick(): Promise<boolean> {
    const moment = listMomentNow(this.#services);
    const last = this.#published;
    if (last && last.day === moment.day && last.declaredBefore === moment.declaredBefore) {
      if (await this.#publishChanges(moment)) return true;
      if (this.#services.clock.cityNow() - last.issuedAt < RESIGN_MS) return false;
      await this.#sign(last.entry, last.contentHash, last, null);
      return true;
    }
    await this.#publishAll(this.#services.db, moment);
    return true;
  }

  /** Seals what has changed, writes its files and names all lists in a new manifest; what is out already stays. */
  async publish(list: DayList, papers: readonly PaperContent[] = []): Promise<void> {
    const contentHash = createHash('sha256').update(list.cbor).digest('hex');
    const last = this.#published;
    const isOut = last?.day === list.day && last.contentHash === contentHash;
    if (isOut && !this.#papers.differ(papers)) {
      await this.#sign(last.entry, contentHash, list, list.entries);
      return;
    }
    const { db, policy } = this.#services;
    const sequence = await nextSequence(db, policy.iss);
    const entry = isOut ? last.entry : this.#seal(list, sequence);
    this.#papers.take(papers, sequence);
    await this.#sign(entry, contentHash, list, list.entries, sequence);
  }

  #seal(list: DayList, sequence: number): ManifestList {
    const services = this.#services;
    const sealed = sealList({
      iss: services.policy.iss,
      uri: list.uri,
      day: list.day,
      bits: 2,
      capacity: services.policy.capacity,
      sequence,
      cbor: list.cbor,
      listKey: services.listKeys.of(list.day).listKey,
    });
    for (const chunk of sealed.chunks) this.#files.writeChunk(chunk.name, chunk.bytes);
    return sealed.entry;
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
    entry: ManifestList,
    contentHash: string,
    { day, declaredBefore }: ListMoment,
    entries: number | null,
    taken?: number,
  ): Promise<void> {
    const { db, policy, clock, keys, metrics } = this.#services;
    const sequence = taken ?? (await nextSequence(db, policy.iss));
    const lists = [entry, ...this.#papers.entries];
    const issuedAt = clock.cityNow();
    const manifest: Manifest = { iss: policy.iss, sequence, issuedAt, lists };
    const signed = signManifest(manifest, keys.list);
    await this.#announce(sequence, signed);
    this.#files.writeManifest(signed);
    const named = lists.flatMap((list) => list.chunks.map((chunk) => chunk.name));
    this.#files.sweep(new Set(named), clock.realNow());
    this.#published = { day, declaredBefore, contentHash, entry, issuedAt };
    const bytes = entry.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    await savePublication(db, {
      iss: policy.iss,
      sequence,
      issuedAt,
      day,
      entries,
      bytes,
      contentHash: Buffer.from(contentHash, 'hex'),
    });
    metrics.statusSequence.set(sequence);
    metrics.statusIssuedAt.set(issuedAt / 1_000);
    if (entries !== null) metrics.statusEntries.set(entries);
  }
}
