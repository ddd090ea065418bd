import { type ApiClient, createClient, type DeviceHealth } from '@healthcode/contracts/client';
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
import { type Lock, openLock } from '../lock/lock.ts';
import { type GateWayKeeper, openGateWay } from '../passages/gate-way.ts';
import { ensureDeviceId } from '../session/enrol-device.ts';
import { authorityOf, openSession, postOf, type Session } from '../session/session.ts';
import { createVenueShare, type VenueShare } from '../share/venue-share.ts';
import { payOwedSignOut } from '../sign-in/owed-sign-out.ts';
import { createSignalPlayer, type SignalPlayer } from '../signals/player.ts';
import { type GateDatabase, openGateDatabase } from '../storage/database.ts';
import { ListKeeper } from '../sync/list-keeper.ts';
import { createSyncLoop, type SyncLoop } from '../sync/sync-loop.ts';
import { trustedIssuers } from '../sync/trust.ts';
import { openVenueMove, type VenueMove } from '../venues/venue-move.ts';
import { endAsWithdrawn } from '../withdrawn/withdrawal.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { type AnswerEvents, askStanding, watchAnswers } from './watch-answers.ts';

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
  readonly share: VenueShare;
  readonly move: VenueMove;
  readonly lock: Lock;
  /** Made when the camera is first shown: the reader is the largest part of the app. */
  scanner(): Scanner;
}

/** Asks the browser not to evict the queue. It may refuse; then the queue is as safe as any other site's data. */
const askToPersist = () => void navigator.storage?.persist?.().catch(() => false);

interface Stores {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  readonly session: Session;
  readonly clock: ClockKeeper;
  readonly crypto: PassCrypto;
  readonly events: AnswerEvents;
}

/** The app does not wait longer for a server that does not answer. */
const LONGEST_START_MS = 2_000;

async function openStores(language: () => 'zh' | 'en'): Promise<Stores> {
  const database = await openGateDatabase();
  const events: AnswerEvents = { onEnded: () => {}, onWithdrawn: () => {}, onVenueLost: () => {} };
  const client = watchAnswers(createClient({ language }), events);
  await Promise.race([
    payOwedSignOut(client),
    new Promise((resolve) => setTimeout(resolve, LONGEST_START_MS)),
  ]);
  const session = await openSession(database, client);
  events.onWithdrawn = () => void endAsWithdrawn(database).catch(() => undefined);
  events.onEnded = () => {
    if (!session.state.get().staff) return;
    session.state.update((state) => ({ ...state, ended: true }));
    void askStanding(client, database).then((withdrawn) => withdrawn && events.onWithdrawn());
  };
  const clock = await openClockKeeper(database, client);
  return { database, client, session, clock, events, crypto: webCrypto() };
}

/** Where this gate shares what it sees; null while nobody is signed in, or the venue is theirs no longer. */
function sharesAt(session: Session): string | null {
  const state = session.state.get();
  return state.staff && !state.ended ? (postOf(state)?.venue.venueId ?? null) : null;
}

function healthOf({ lists, queue }: Pick<Gate, 'lists' | 'queue'>): DeviceHealth {
  const { waiting, ofOthers } = queue.state.get();
  const times = lists.state.get().days.map(({ manifestTime }) => manifestTime);
  return {
    listIssuedAt: times.length > 0 ? Math.max(...times) : null,
    waiting: waiting + ofOthers,
    appVersion: __APP_VERSION__,
  };
}

/** Scanning is using; and whoever locks leaves no name on the screen behind. */
function whileLocked({ lock, checker }: Pick<Gate, 'lock' | 'checker'>): void {
  checker.state.subscribe(() => lock.used());
  lock.state.subscribe(() => {
    if (lock.state.get().locked) checker.next();
  });
}

/** Opens what is on the device. Rejects when the browser keeps no data for this page. */
export async function openGate(language: () => 'zh' | 'en'): Promise<Gate> {
  const stores = await openStores(language);
  const { database, client, session, clock, crypto, events } = stores;
  const lists = new ListKeeper(stores);
  const authority = authorityOf(session.state.get());
  if (authority) await lists.restore(authority);
  const queue = await openCheckQueue({
    database,
    client,
    deviceId: () => ensureDeviceId(database),
    staffId: () => session.state.get().staff?.staffId ?? null,
    now: clock.now,
    random: Math.random,
  });
  const shift = await openShiftRecord(database, clock.now());
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
    onSeen: (sighting) => share.saw(sighting),
  });
  const devices = await openDevices(database, checker);
  const deviceId = () => ensureDeviceId(database);
  const share = createVenueShare({
    client,
    seen,
    shift,
    deviceId,
    venueId: () => sharesAt(session),
    now: clock.now,
    health: () => healthOf({ lists, queue }),
  });
  const move = await openVenueMove({
    ...{ database, client, session, shift, deviceId },
    now: clock.now,
    onMoved: () => checker.reset(),
  });
  const lock = await openLock(database, () => kiosk.state.get().on);
  whileLocked({ lock, checker });
  const sync = createSyncLoop({ clock, lists, session, queue, random: Math.random });
  events.onVenueLost = () => void sync.renew();
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
    share,
    move,
    lock,
    scanner: () => (scanner ??= createScanner()),
  };
}
