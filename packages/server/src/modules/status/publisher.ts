import { createHash } from 'node:crypto';
import type { Manifest, ManifestList } from '@healthcode/pass';
import { sealList, signManifest } from '@healthcode/pass/issue';
import { nextSequence, savePublication, takeJobs } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { announce } from '../public-log/log-entries.ts';
import { buildDayList, type DayList, type ListMoment, listMomentNow } from './build-list.ts';
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
 * Makes the day's list and its signed manifest. There is one publisher for a region: the server lock on the
 * database sees to it.
 */
export class StatusPublisher {
  readonly #services: Services;
  readonly #files: StatusFiles;
  #published: Published | null = null;

  constructor(services: Services) {
    this.#services = services;
    this.#files = new StatusFiles(services.config.statusDir, services.policy.iss);
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
    await this.publish(await buildDayList(this.#services, this.#services.db, moment));
    return true;
  }

  /** Seals the list, writes its files and names them in a new manifest; one that is out already is signed again. */
  async publish(list: DayList): Promise<void> {
    const contentHash = createHash('sha256').update(list.cbor).digest('hex');
    const last = this.#published;
    if (last && last.day === list.day && last.contentHash === contentHash) {
      await this.#sign(last.entry, contentHash, list, list.entries);
      return;
    }
    const services = this.#services;
    const sequence = await nextSequence(services.db, services.policy.iss);
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
    await this.#sign(sealed.entry, contentHash, list, list.entries, sequence);
  }

  /** Takes the waiting change jobs; they are gone only when the list that holds their changes is out. */
  async #publishChanges(moment: ListMoment): Promise<boolean> {
    return this.#services.db.begin(async (tx) => {
      const jobs = await takeJobs(tx, 'status-changed', this.#services.clock.realNow(), TAKE_LIMIT);
      if (jobs.length === 0) return false;
      await this.publish(await buildDayList(this.#services, tx, moment));
      return true;
    });
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
    const issuedAt = clock.cityNow();
    const manifest: Manifest = { iss: policy.iss, sequence, issuedAt, lists: [entry] };
    const signed = signManifest(manifest, keys.list);
    await this.#announce(sequence, signed);
    this.#files.writeManifest(signed);
    this.#files.sweep(new Set(entry.chunks.map((chunk) => chunk.name)), clock.realNow());
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
