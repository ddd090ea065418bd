import type { ApiClient } from '@healthcode/contracts/client';
import { type Failure, failureOf } from '../app/failure.ts';
import { createStore, type Store } from '../app/store.ts';
import type { ShiftRecord } from '../checks/shift-record.ts';
import type { Session } from '../session/session.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import { keepLastPlace, readLastPlace } from './last-place.ts';
import { movesFrom } from './venue-move-rules.ts';

/** On the way to another venue; nobody is checked until then. */
export interface Moving {
  readonly to: string;
  /** City time, UTC ms. */
  readonly from: number;
}

export interface VenueMove {
  readonly state: Store<Moving | null>;
  /** When another venue could be had now; null: at once. */
  freeFrom(): number | null;
  /** Moves at once where nothing was checked lately; else the wait begins. */
  begin(venueId: string): Promise<void>;
  /** The wait is over. Before that it does nothing. */
  arrive(): Promise<void>;
  /** By the manager's code. @returns null when it was right */
  release(code: string): Promise<Failure | null>;
  /** Stays where it was. */
  cancel(): Promise<void>;
  /** Before this device is wiped: where it checked stays, for whoever signs in next. */
  leave(): void;
}

interface MoveParts {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  readonly session: Session;
  readonly shift: ShiftRecord;
  readonly deviceId: () => Promise<string>;
  readonly now: () => number;
  /** After the venue has changed. */
  readonly onMoved: () => void;
}

export async function openVenueMove(parts: MoveParts): Promise<VenueMove> {
  const { database, client, session, shift, deviceId, now, onMoved } = parts;
  const state = createStore<Moving | null>((await readSetting(database, 'moving')) ?? null);
  const keep = async (moving: Moving | null) => {
    await writeSetting(database, 'moving', moving);
    state.set(moving);
  };
  const settle = async (venueId: string) => {
    await session.chooseVenue(venueId);
    onMoved();
    await keep(null);
  };
  const before = readLastPlace();
  /** The venue that is left: where this gate stands, or stood before staff signed out. */
  const left = () => session.state.get().venueId ?? before?.venueId ?? null;
  const freeFrom = () => movesFrom(shift.entries.get().at(-1)?.at ?? before?.at ?? null, now());
  return {
    state,
    freeFrom,
    async begin(venueId) {
      if (venueId === session.state.get().venueId) return keep(null);
      const from = venueId === left() ? null : freeFrom();
      return from === null ? settle(venueId) : keep({ to: venueId, from });
    },
    async arrive() {
      const moving = state.get();
      if (moving !== null && now() >= moving.from) await settle(moving.to);
    },
    async release(code) {
      const moving = state.get();
      const venueId = left();
      if (moving === null || venueId === null) return null;
      const reply = await client('releaseVenue', { body: { deviceId: await deviceId(), venueId, code } });
      if (!reply.ok) return failureOf(reply);
      await settle(moving.to);
      return null;
    },
    cancel: () => keep(null),
    leave() {
      const { venueId } = session.state.get();
      const last = shift.entries.get().at(-1);
      if (venueId !== null && last) keepLastPlace({ venueId, at: last.at });
    },
  };
}
