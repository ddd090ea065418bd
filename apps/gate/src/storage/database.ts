import type { CityReply, GateBundle, GateMe } from '@healthcode/contracts/client';
import type { Direction, GateWay } from '@healthcode/domain';
import type { SeenStep } from '@healthcode/pass';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Failure } from '../app/failure.ts';
import type { QueuedCheck } from '../checks/queued-check.ts';
import type { ShiftEntry } from '../checks/shift-entry.ts';
import type { KeptClock } from '../clock/city-clock.ts';
import type { KeptRelay, KeptThermometer } from '../devices/devices.ts';
import type { KioskState } from '../kiosk/kiosk-mode.ts';
import type { LockMinutes } from '../lock/idle-rules.ts';
import type { KeptPin } from '../lock/pin.ts';
import type { PinTries } from '../lock/pin-rules.ts';
import type { PolicyFault, SeenLog } from '../policies/check-policies.ts';
import type { ListMaking } from '../sync/held-list.ts';
import type { Moving } from '../venues/venue-move.ts';

/** What survives a reload. No names: a check is a list and an index, a shift entry not even that. */
export interface GateSettings {
  readonly deviceId: string;
  readonly gateKey: CryptoKeyPair;
  readonly staff: GateMe;
  readonly venueId: string;
  /** The newest whose policies were proved: see `keepIfProved`. */
  readonly bundle: GateBundle;
  /** Written with the first bundle that was proved; without it the policies of a bundle are not used. */
  readonly seenLog: SeenLog;
  /** Why nothing was taken of the last bundle. */
  readonly policyFault: PolicyFault;
  readonly clock: KeptClock;
  /** The newest manifest all of whose files are here, as received, with its ETag. */
  readonly manifest: { readonly bytes: Uint8Array; readonly etag: string | null };
  /** How the lists that it names were come by: the whole ones, and the deltas put on them since. */
  readonly listMakings: Readonly<Record<string, ListMaking>>;
  /** The newest manifest ever accepted, whole or not: nothing older is taken again. */
  readonly seenManifest: SeenManifest;
  readonly listKeys: string;
  readonly city: Pick<CityReply, 'mode' | 'hotline' | 'name'>;
  readonly muted: boolean;
  readonly spoken: boolean;
  readonly staysOnDecision: boolean;
  readonly cameraId: string;
  /** By camera. */
  readonly zooms: Readonly<Record<string, number>>;
  /** A gate without staff comes back as one after a reload or a power cut. */
  readonly kiosk: KioskState;
  /** When it loaded itself anew, UTC milliseconds by the device's clock. */
  readonly kioskReloads: readonly number[];
  readonly gateWay: GateWay;
  readonly gateSide: Direction;
  readonly thermometer: KeptThermometer | null;
  readonly relay: KeptRelay | null;
  readonly pin: KeptPin;
  readonly pinTries: PinTries;
  readonly locked: boolean;
  /** When somebody last used this device, on its own clock. */
  readonly usedAt: number;
  readonly lockMinutes: LockMinutes;
  /** When the present member of staff signed in here, city time, UTC ms. */
  readonly shiftBegun: number;
  /** On the way to another venue. */
  readonly moving: Moving | null;
}

export interface SeenManifest {
  readonly sequence: number;
  readonly issuedAt: number;
  readonly digest: string;
}

export interface RefusedCheck extends Failure {
  readonly checkId: string;
  readonly at: number;
}

interface GateSchema extends DBSchema {
  settings: { key: string; value: unknown };
  /** Files of lists, ciphertext, by their content name. */
  chunks: { key: string; value: Uint8Array };
  checks: { key: string; value: QueuedCheck };
  refused: { key: string; value: RefusedCheck };
  shift: { key: string; value: ShiftEntry };
  /** Last step seen by pass; no names, only list entries and steps. */
  seenSteps: { key: string; value: SeenStep };
}

export type GateDatabase = IDBPDatabase<GateSchema>;

const NAME = 'healthcode-gate';
const STORES = ['settings', 'chunks', 'checks', 'refused', 'shift', 'seenSteps'] as const;

export function openGateDatabase(): Promise<GateDatabase> {
  return openDB<GateSchema>(NAME, 1, {
    upgrade(database) {
      for (const store of STORES) database.createObjectStore(store);
    },
    // Another window signs out: this one must not hold back what is to go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      window.location.replace('/');
    },
    // The browser let go of the data, and nothing can be kept until the page begins anew. Where it could not come back
    // without a network, the next check says so.
    terminated() {
      if (navigator.serviceWorker?.controller) window.location.reload();
    },
  });
}

export async function readSetting<K extends keyof GateSettings>(
  database: GateDatabase,
  key: K,
): Promise<GateSettings[K] | undefined> {
  return (await database.get('settings', key)) as GateSettings[K] | undefined;
}

export async function writeSetting<K extends keyof GateSettings>(
  database: GateDatabase,
  key: K,
  value: GateSettings[K],
): Promise<void> {
  await database.put('settings', value, key);
}

/** Whatever is on the device goes, also where nothing has been opened. */
export const eraseGateDatabase = (): Promise<void> => deleteDB(NAME);

/** Signing out leaves nothing readable: keys, lists, queue, record of the shift. */
export async function wipe(database: GateDatabase): Promise<void> {
  database.close();
  await eraseGateDatabase();
}

/** The same but for checks that wait for their upload: they hold no name, and whoever made them sends them. */
export async function wipeAllButChecks(database: GateDatabase): Promise<void> {
  const gone = STORES.filter((store) => store !== 'checks');
  const work = database.transaction(gone, 'readwrite');
  for (const store of gone) void work.objectStore(store).clear();
  await work.done;
  database.close();
}
