import { isDeepStrictEqual } from 'node:util';
import { takeVersions, type VersionVerdict, weighsAgainstSource } from '@healthcode/domain';
import {
  claimEvidenceKeys,
  type Db,
  type EvidenceKeyRow,
  type EvidenceRow,
  findEvidence,
  insertEvidence,
  lockEvidenceKeys,
  lockPeople,
  type NewEvidenceRow,
  supersedeEvidence,
  updateEvidenceKeys,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputeLocked, toEvidenceRecord } from '../colours/recompute.ts';

/** What became of one version: a `kind-changed` one calls itself another kind of fact than the record was. */
export type TakeVerdict = VersionVerdict | 'kind-changed';

export interface TakenRecords {
  /** In the order given. */
  readonly verdicts: readonly TakeVerdict[];
  /** When the version on record was received, for `repeat`; in the order given. */
  readonly receivedAt: readonly number[];
  /** Records among them that may make a colour worse: they count against their source's bound. */
  readonly weighing: number;
  readonly coloursChanged: number;
  /** Of the people concerned, those who have not applied: the evidence waits for them. */
  readonly waiting: ReadonlySet<string>;
}

interface Plan {
  readonly recordId: string;
  readonly arriving: readonly { row: EvidenceRow; place: number }[];
}

/**
 * Takes versions of records of ONE source inside the caller's transaction, and recomputes whomever they concern.
 * The highest version of a record counts, whenever it arrives; lower ones are kept beside it; what is there already
 * changes nothing. Whole chunks go in few statements: a city sends millions.
 */
export async function takeRecords(
  core: CityCore,
  tx: Db,
  rows: readonly EvidenceRow[],
  from: { readonly staffId: string | null; readonly batchId: string | null },
): Promise<TakenRecords> {
  const [first] = rows;
  if (!first) return { verdicts: [], receivedAt: [], weighing: 0, coloursChanged: 0, waiting: new Set() };
  const ledger = await openLedger(tx, first.sourceId, groupByRecord(rows));
  const verdicts: TakeVerdict[] = [];
  const receivedAt: number[] = [];
  for (const plan of ledger.plans) {
    for (const [index, taken] of ledger.decide(plan).entries()) {
      const { place, row } = plan.arriving[index]!;
      verdicts[place] = taken;
      receivedAt[place] = taken === 'repeat' ? ledger.storedAt(row) : row.receivedAt;
    }
  }
  // Before the evidence, whose foreign key would lock the same rows one by one, in the order of the file.
  const people = await lockPeople(tx, [...ledger.concerned]);
  await ledger.write(from);
  const { coloursChanged, waiting } = await recomputeLocked(core, tx, people);
  return { verdicts, receivedAt, weighing: ledger.weighing, coloursChanged, waiting };
}

function groupByRecord(rows: readonly EvidenceRow[]): Plan[] {
  const plans = new Map<string, { row: EvidenceRow; place: number }[]>();
  for (const [place, row] of rows.entries()) {
    const plan = plans.get(row.recordId);
    if (plan) plan.push({ row, place });
    else plans.set(row.recordId, [{ row, place }]);
  }
  return [...plans].map(([recordId, arriving]) => ({ recordId, arriving }));
}

/** Locks the names of all records concerned and reads what is on record of them. */
async function openLedger(tx: Db, sourceId: string, plans: readonly Plan[]): Promise<Ledger> {
  const fresh = await claimEvidenceKeys(tx, sourceId, plans.map(keyIfNew));
  const known = await lockEvidenceKeys(
    tx,
    sourceId,
    plans.map(({ recordId }) => recordId).filter((recordId) => !fresh.has(recordId)),
  );
  const keys = new Map(known.map((key) => [key.recordId, key]));
  const places = plans.flatMap(({ recordId, arriving }) => {
    const key = keys.get(recordId);
    if (!key) return [];
    const versions = new Set([key.version, ...arriving.map(({ row }) => row.version)]);
    return [...versions].flatMap((version) => placeOf(key, version) ?? []);
  });
  return new Ledger(tx, sourceId, plans, keys, await findEvidence(tx, sourceId, places));
}

/** The name of a record as it stands after these versions, where nothing was on record before. */
function keyIfNew({ recordId, arriving }: Plan): EvidenceKeyRow {
  const { kind } = arriving[0]!.row;
  const people = new Map<number, string>();
  for (const { row } of arriving) {
    if (row.kind === kind && !people.has(row.version)) people.set(row.version, row.personId);
  }
  const version = Math.max(...people.keys());
  return { recordId, version, kind, personId: people.get(version)!, older: olderOf(people, version) };
}

function olderOf(people: ReadonlyMap<number, string>, highest: number): Record<string, string> | null {
  const older = [...people].filter(([version]) => version !== highest);
  return older.length === 0 ? null : Object.fromEntries(older);
}

function placeOf(key: EvidenceKeyRow, version: number) {
  const personId = version === key.version ? key.personId : key.older?.[String(version)];
  return personId === undefined ? null : { personId, recordId: key.recordId, version };
}

const sameContent = (left: EvidenceRow, right: EvidenceRow): boolean =>
  left.personId === right.personId &&
  left.withdrawn === right.withdrawn &&
  isDeepStrictEqual(left.attributes, right.attributes);

const nameOf = ({ recordId, version }: { recordId: string; version: number }) => `${recordId} ${version}`;

/** The records of one chunk: what was on record, what arrives, and what is to be written in the end. */
class Ledger {
  readonly plans: readonly Plan[];
  /** People whose counting evidence changes. */
  readonly concerned = new Set<string>();
  readonly #tx: Db;
  readonly #sourceId: string;
  readonly #keys: ReadonlyMap<string, EvidenceKeyRow>;
  readonly #stored: ReadonlyMap<string, EvidenceRow>;
  readonly #inserts: NewEvidenceRow[] = [];
  readonly #superseded: EvidenceKeyRow[] = [];
  readonly #changedKeys: EvidenceKeyRow[] = [];

  constructor(
    tx: Db,
    sourceId: string,
    plans: readonly Plan[],
    keys: ReadonlyMap<string, EvidenceKeyRow>,
    stored: readonly EvidenceRow[],
  ) {
    this.#tx = tx;
    this.#sourceId = sourceId;
    this.plans = plans;
    this.#keys = keys;
    this.#stored = new Map(stored.map((row) => [nameOf(row), row]));
  }

  get weighing(): number {
    return this.#inserts.filter(({ weighs }) => weighs).length;
  }

  storedAt(row: EvidenceRow): number {
    return this.#stored.get(nameOf(row))?.receivedAt ?? row.receivedAt;
  }

  decide({ recordId, arriving }: Plan): TakeVerdict[] {
    const key = this.#keys.get(recordId) ?? null;
    const kind = key?.kind ?? arriving[0]!.row.kind;
    const ofKind = arriving.filter(({ row }) => row.kind === kind).map(({ row }) => row);
    const known = key && {
      highest: key.version,
      find: (version: number) => this.#stored.get(nameOf({ recordId, version })),
    };
    const taken = takeVersions(ofKind, known, sameContent);
    this.#note(
      key,
      taken
        .filter(({ verdict }) => verdict === 'new' || verdict === 'older-version')
        .map(({ version }) => version),
    );
    const verdicts = new Map(taken.map(({ version, verdict }) => [version, verdict]));
    return arriving.map(({ row }) => verdicts.get(row) ?? 'kind-changed');
  }

  #note(key: EvidenceKeyRow | null, kept: readonly EvidenceRow[]): void {
    if (kept.length === 0) return;
    const highest = Math.max(key?.version ?? 0, ...kept.map(({ version }) => version));
    for (const row of kept) {
      const counts = row.version === highest;
      const weighs = counts && weighsAgainstSource(toEvidenceRecord(row), this.#counting(key));
      this.#inserts.push({ ...row, supersededAt: counts ? null : row.receivedAt, weighs });
      if (counts) this.concerned.add(row.personId);
    }
    if (key === null) return;
    if (highest > key.version) {
      this.#superseded.push(key);
      this.concerned.add(key.personId);
    }
    const people = new Map(
      Object.entries(key.older ?? {}).map(([version, person]) => [Number(version), person]),
    );
    people.set(key.version, key.personId);
    for (const row of kept) people.set(row.version, row.personId);
    this.#changedKeys.push({
      ...key,
      version: highest,
      personId: people.get(highest)!,
      older: olderOf(people, highest),
    });
  }

  /** The version of a record that counts so far. */
  #counting(key: EvidenceKeyRow | null) {
    const row = key && this.#stored.get(nameOf(key));
    return row ? toEvidenceRecord(row) : null;
  }

  async write(from: { readonly staffId: string | null; readonly batchId: string | null }): Promise<void> {
    const at = this.#inserts[0]?.receivedAt ?? 0;
    await supersedeEvidence(this.#tx, this.#sourceId, this.#superseded, at);
    await insertEvidence(this.#tx, this.#inserts, from);
    await updateEvidenceKeys(this.#tx, this.#sourceId, this.#changedKeys);
  }
}
