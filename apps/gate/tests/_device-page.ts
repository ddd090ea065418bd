import type { ApiClient, CheckRecord } from '@healthcode/contracts/client';
import { claimDevice } from '../src/app/only-window.ts';
import { createStore } from '../src/app/store.ts';
import { pruneSeenSteps } from '../src/check/restore-seen-steps.ts';
import { openCheckQueue } from '../src/checks/check-queue.ts';
import { openShiftRecord } from '../src/checks/shift-record.ts';
import { handOver } from '../src/session/enrol-device.ts';
import type { Session, SessionState } from '../src/session/session.ts';
import { forgetOwedSignOut, oweSignOut, payOwedSignOut } from '../src/sign-in/owed-sign-out.ts';
import {
  eraseGateDatabase,
  type GateDatabase,
  openGateDatabase,
  readSetting,
  wipeAllButChecks,
  writeSetting,
} from '../src/storage/database.ts';
import { ListKeyring } from '../src/sync/list-keyring.ts';
import { openVenueMove } from '../src/venues/venue-move.ts';
import { endWithdrawal, readWithdrawal } from '../src/withdrawn/withdrawal.ts';

/** A server that says this to everything. */
const answering = (reply: unknown): ApiClient => (async () => reply) as unknown as ApiClient;

const check = (checkId: string): CheckRecord => ({
  ...{ checkId, venueId: 'v', at: 1, list: null, idx: null, iss: null, passDay: null },
  ...{ outcome: 'no-code', decision: 'admit', temperatureTenths: null, temperatureHow: 'stated-normal' },
});

/** A queue in somebody's sign-in, whose server takes everything and notes what it was sent. */
async function queueOf(database: GateDatabase, staffId: string | null) {
  const sent: object[] = [];
  const client = (async (_name: string, { body }: { body: { checks: CheckRecord[] } }) => {
    sent.push(...body.checks);
    return { ok: true, value: { stored: body.checks.map((one) => one.checkId), repeated: [], refused: [] } };
  }) as unknown as ApiClient;
  const queue = await openCheckQueue({
    ...{ database, client, deviceId: async () => 'd', staffId: () => staffId },
    ...{ now: () => 1, random: () => 0 },
  });
  return { queue, sent };
}

/** The gate after a start, at this city time and at this venue. */
async function moveOf(database: GateDatabase, at: number, venueId: string | null) {
  const state = createStore({ venueId } as SessionState);
  const session = {
    state,
    chooseVenue: async (chosen: string) => state.update((value) => ({ ...value, venueId: chosen })),
  } as unknown as Session;
  const shift = await openShiftRecord(database, at);
  const move = await openVenueMove({
    ...{ database, session, shift, client: answering({ ok: true, value: {} }) },
    ...{ deviceId: async () => 'd', now: () => at, onMoved: () => {} },
  });
  return { move, session, shift };
}

/** What the tests call in the page: the gate's own modules on the browser's own storage. */
const device = {
  ...{ answering, check, claimDevice, eraseGateDatabase, forgetOwedSignOut, handOver, ListKeyring, moveOf },
  ...{ openGateDatabase, openShiftRecord, oweSignOut, payOwedSignOut, pruneSeenSteps, queueOf, readSetting },
  ...{ endWithdrawal, readWithdrawal, wipeAllButChecks, writeSetting },
};
export type DevicePage = typeof device;

Object.assign(globalThis, { device });
