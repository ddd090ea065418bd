import { type ApiClient, createClient } from '@healthcode/contracts/client';
import type { PassCrypto } from '@healthcode/pass';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { createScanner, type Scanner } from '../camera/scanner.ts';
import { Checker } from '../check/checker.ts';
import { restoreSeenSteps } from '../check/restore-seen-steps.ts';
import { type CheckQueue, openCheckQueue } from '../checks/check-queue.ts';
import { openShiftRecord, type ShiftRecord } from '../checks/shift-record.ts';
import { type ClockKeeper, openClockKeeper } from '../clock/clock-keeper.ts';
import { type Devices, openDevices } from '../devices/devices.ts';
import { type KioskMode, openKioskMode } from '../kiosk/kiosk-mode.ts';
import { type GateWayKeeper, openGateWay } from '../passages/gate-way.ts';
import { ensureDeviceId } from '../session/enrol-device.ts';
import { authorityOf, openSession, postOf, type Session } from '../session/session.ts';
import { createSignalPlayer, type SignalPlayer } from '../signals/player.ts';
import { type GateDatabase, openGateDatabase } from '../storage/database.ts';
import { ListKeeper } from '../sync/list-keeper.ts';
import { createSyncLoop, type SyncLoop } from '../sync/sync-loop.ts';
import { trustedIssuers } from '../sync/trust.ts';
import { openPreferences, type Preferences } from './preferences.ts';

/** Everything that runs in this page, put together once. */
export interface Gate {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  readonly clock: ClockKeeper;
  readonly session: Session;
  readonly lists: ListKeeper;
  readonly queue: CheckQueue;
  readonly shift: ShiftRecord;
  readonly checker: Checker;
  readonly player: SignalPlayer;
  readonly preferences: Preferences;
  readonly sync: SyncLoop;
  readonly kiosk: KioskMode;
  readonly way: GateWayKeeper;
  readonly devices: Devices;
  /** Made when the camera is first shown: the reader is the largest part of the app. */
  scanner(): Scanner;
}

/** Asks the browser not to evict the queue. It may refuse; then the queue is as safe as any other site's data. */
const askToPersist = () => void navigator.storage?.persist?.().catch(() => false);

/** A session that the server no longer knows shows itself in any call; the screens say so, the work goes on. */
function watchSession(client: ApiClient, onEnded: () => void): ApiClient {
  const watched = async (...call: Parameters<ApiClient>) => {
    const result = await client(...call);
    if (!result.ok && !result.offline && result.problem.code === 'not-signed-in') onEnded();
    return result;
  };
  return watched as ApiClient;
}

interface Stores {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  readonly session: Session;
  readonly clock: ClockKeeper;
  readonly crypto: PassCrypto;
}

async function openStores(language: () => 'zh' | 'en'): Promise<Stores> {
  const database = await openGateDatabase();
  let ended = () => {};
  const client = watchSession(createClient({ language }), () => ended());
  const session = await openSession(database, client);
  ended = () => session.state.update((state) => (state.staff ? { ...state, ended: true } : state));
  const clock = await openClockKeeper(database, client);
  return { database, client, session, clock, crypto: webCrypto() };
}

/** Opens what is on the device. Rejects when the browser keeps no data for this page. */
export async function openGate(language: () => 'zh' | 'en'): Promise<Gate> {
  const stores = await openStores(language);
  const { database, client, session, clock, crypto } = stores;
  const lists = new ListKeeper(stores);
  const authority = authorityOf(session.state.get());
  if (authority) await lists.restore(authority);
  const queue = await openCheckQueue({
    database,
    client,
    deviceId: () => ensureDeviceId(database),
    now: clock.now,
    random: Math.random,
  });
  const shift = await openShiftRecord(database);
  const player = createSignalPlayer();
  const preferences = await openPreferences(database, player);
  const kiosk = await openKioskMode(database);
  const way = await openGateWay(database);
  const seen = await restoreSeenSteps(database, clock.now());
  const checker = new Checker({
    database,
    crypto,
    clock,
    lists,
    queue,
    shift,
    player,
    seen,
    post: () => postOf(session.state.get()),
    issuers: () => trustedIssuers(session.state.get().bundle?.keys ?? { issuers: [] }),
    unattended: () => kiosk.state.get().on,
    direction: way.direction,
  });
  const devices = await openDevices(database, checker);
  const sync = createSyncLoop({ clock, lists, session, queue, random: Math.random });
  let scanner: Scanner | undefined;
  askToPersist();
  return {
    database,
    client,
    clock,
    session,
    lists,
    queue,
    shift,
    checker,
    player,
    preferences,
    sync,
    kiosk,
    way,
    devices,
    scanner: () => (scanner ??= createScanner()),
  };
}
