import { type DayNumber, statusValueOf } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import { buildStatusList } from '@healthcode/pass/issue';
import { type Db, listStatusEntries, type StatusEntry } from '@healthcode/store';
import type { Services } from '../../services.ts';

export interface DayList {
  readonly uri: string;
  readonly day: DayNumber;
  /** Token Status List in CBOR. */
  readonly cbor: Uint8Array;
  readonly entries: number;
}

const entryValue = ({ state, colour }: StatusEntry): number =>
  statusValueOf({
    deviceLost: state === 'device-lost' || state === 'signed-out',
    familyEnded: state === 'family-ended',
    accountClosed: state === 'account-closed',
    identityDisputeUpheld: state === 'identity-dispute',
    colour: colour ?? 'green',
    declarationLapsed: false,
  });

/** The list of one civil day, from the enrolments that are not plain green: the only ones it contains. */
export async function buildDayList(services: Services, db: Db, day: DayNumber): Promise<DayList> {
  const rows = await listStatusEntries(db, day);
  const { permutation } = services.listKeys.of(day);
  const indices = permutation.toIndices(Uint32Array.from(rows, (row) => row.slot));
  const values = Uint8Array.from(rows, entryValue);
  const { cbor } = buildStatusList({
    bits: 2,
    capacity: services.policy.capacity,
    entries: { indices, values },
  });
  return { uri: phoneListUri(day), day, cbor, entries: rows.length };
}
