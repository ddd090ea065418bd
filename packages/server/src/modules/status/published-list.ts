import type { ManifestList, StatusBits } from '@healthcode/pass';
import { diffLists, sealDelta, sealList, valuesAt } from '@healthcode/pass/issue';
import { DeltaLadder } from './delta-ladder.ts';
import type { StatusFiles } from './status-files.ts';

const BITS: StatusBits = 2;
/** A place that has changed takes about 19 bits of a delta in a list of a city's size. */
const BYTES_PER_PLACE = 2.4;
/** A delta is worth its file as long as it is at most this share of the whole list. */
const WORTH = 0.5;

/** Which list it is, and the key under which its files are sealed. */
export interface ListIdentity {
  readonly iss: string;
  readonly uri: string;
  readonly day?: number;
  readonly period?: readonly [firstDay: number, lastDay: number];
  readonly capacity: number;
  readonly listKey: Uint8Array;
}

/** One state of a list. */
export interface ListState {
  /** Token Status List. */
  readonly cbor: Uint8Array;
  /** Its entries, unpacked. */
  readonly packed: Uint8Array;
}

/** What is out of a list: its newest state, and the ways there from earlier ones. */
export class PublishedList {
  readonly identity: ListIdentity;
  readonly #files: StatusFiles;
  readonly #ladder: DeltaLadder;
  #packed: Uint8Array | null;
  #entry: ManifestList | null;

  constructor(
    identity: ListIdentity,
    files: StatusFiles,
    recovered?: { readonly entry: ManifestList; readonly packed: Uint8Array; readonly ladder: DeltaLadder },
  ) {
    this.identity = identity;
    this.#files = files;
    this.#entry = recovered?.entry ?? null;
    this.#packed = recovered?.packed ?? null;
    this.#ladder = recovered?.ladder ?? new DeltaLadder();
  }

  /** As the manifest names it; null before the first state. */
  get entry(): ManifestList | null {
    return this.#entry;
  }

  /** Whether exactly this is out already. */
  isOut({ packed }: Pick<ListState, 'packed'>): boolean {
    return this.#packed !== null && Buffer.compare(this.#packed, packed) === 0;
  }

  /** Seals a state and the ways to it, and writes their files. @param asOf of a list made ahead of its day */
  publish(state: ListState, sequence: number, asOf?: number): void {
    const { listKey: _, ...named } = this.identity;
    const sealed = sealList({
      ...this.identity,
      bits: BITS,
      sequence,
      cbor: state.cbor,
      ...(asOf !== undefined && { asOf }),
    });
    for (const chunk of sealed.chunks) this.#files.writeChunk(chunk.name, chunk.bytes);
    if (this.#packed && this.#entry) {
      const { indices } = diffLists(this.#packed, state.packed, BITS);
      this.#ladder.add(this.#entry.sequence, sequence, indices);
      this.#ladder.cut((state.cbor.length * WORTH) / BYTES_PER_PLACE);
    }
    this.#packed = state.packed;
    this.#entry = { ...sealed.entry, deltas: this.#writeDeltas(named, sequence) };
  }

  /** The same state is the day's own now, no longer one made ahead. */
  settle(): void {
    if (this.#entry?.asOf === undefined) return;
    const { asOf: _, ...settled } = this.#entry;
    this.#entry = settled;
  }

  #writeDeltas({ iss, uri }: Omit<ListIdentity, 'listKey'>, sequence: number): ManifestList['deltas'] {
    const { listKey } = this.identity;
    return this.#ladder.rungs.map(({ from, indices }) => {
      const changes = { indices, values: valuesAt(this.#packed!, indices, BITS) };
      const { bytes, delta } = sealDelta({ iss, uri, bits: BITS, from, sequence, changes, listKey });
      this.#files.writeChunk(delta.name, bytes);
      return delta;
    });
  }
}
