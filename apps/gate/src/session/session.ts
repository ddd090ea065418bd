import type { ApiClient, GateBundle, GateMe, Venue } from '@healthcode/contracts/client';
import { parseVenuePolicies, type VenuePolicies, type VenueType, venueTypeAt } from '@healthcode/domain';
import { type Failure, failureOf, INTERNAL } from '../app/failure.ts';
import { createStore, type Store } from '../app/store.ts';
import type { PolicyFault, SeenLog } from '../policies/check-policies.ts';
import { keepIfProved } from '../policies/keep-bundle.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import type { ListAuthority } from '../sync/list-keeper.ts';
import { enrolDevice, handOver } from './enrol-device.ts';

export interface SessionState {
  readonly staff: GateMe | null;
  readonly bundle: GateBundle | null;
  /** Proved by the public log; null while there are none, or none that are proved. */
  readonly policies: VenuePolicies | null;
  /** What this gate has seen of the public log. */
  readonly seenLog: SeenLog | null;
  /** Why nothing was taken of the last bundle; null when it was taken. */
  readonly policyFault: PolicyFault | null;
  readonly venueId: string | null;
  /** The server no longer knows this sign-in; checking goes on with what is here. */
  readonly ended: boolean;
}

/** The place where this gate stands, with what its type decides, made stricter by what the venue chose. */
export interface Post {
  readonly venue: Venue;
  readonly type: VenueType;
  readonly policies: VenuePolicies;
}

/** Null when it worked; `policies-unproved`: see `policyFault`. */
export type Outcome = Failure | null;

export interface Session {
  readonly state: Store<SessionState>;
  /** After the one-time code was right: who this is, the device's enrolment. */
  takeUp(): Promise<Outcome>;
  refreshBundle(): Promise<Outcome>;
  chooseVenue(venueId: string): Promise<void>;
  /** Enrols this device again, for instance after the server has forgotten it. */
  enrol(): Promise<Outcome>;
}

export const postOf = ({ bundle, policies, venueId }: SessionState): Post | null => {
  const venue = bundle?.venues.find((one) => one.venueId === venueId);
  const type = policies && venue ? venueTypeAt(policies, venue) : null;
  return venue && type && policies ? { venue, type, policies } : null;
};

export function authorityOf({ bundle }: SessionState): ListAuthority | null {
  const own = bundle?.keys.issuers.find((issuer) => issuer.iss === bundle.iss);
  if (!bundle || !own) return null;
  return { iss: bundle.iss, keys: bundle.keys, utcOffsetMinutes: own.utcOffsetMinutes };
}

/** Policies that cannot be read are none: a gate must not decide by half a table. */
function readPolicies(bundle: GateBundle | undefined): VenuePolicies | null {
  const parsed = bundle ? parseVenuePolicies(bundle.policies) : null;
  return parsed?.ok ? parsed.value : null;
}

class StoredSession implements Session {
  readonly state: Store<SessionState>;
  readonly #database: GateDatabase;
  readonly #client: ApiClient;
  #refreshing: Promise<Outcome> | null = null;

  constructor(database: GateDatabase, client: ApiClient, initial: SessionState) {
    this.#database = database;
    this.#client = client;
    this.state = createStore(initial);
  }

  async takeUp(): Promise<Outcome> {
    const me = await this.#client('gateMe');
    if (!me.ok) return failureOf(me);
    const before = this.state.get().staff;
    if (before && before.staffId !== me.value.staffId) await handOver(this.#database, me.value);
    else await writeSetting(this.#database, 'staff', me.value);
    this.state.update((state) => ({ ...state, staff: me.value, ended: false }));
    return this.enrol();
  }

  async enrol(): Promise<Outcome> {
    const { staff } = this.state.get();
    if (!staff) return { code: 'not-signed-in' };
    const result = await enrolDevice(this.#database, this.#client);
    return result.ok ? null : failureOf(result);
  }

  /** Once at a time: a bundle that was answered first must not come to be judged last. */
  refreshBundle(): Promise<Outcome> {
    this.#refreshing ??= this.#refreshBundle().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refreshBundle(): Promise<Outcome> {
    const reply = await this.#client('gateBundle');
    if (!reply.ok) return failureOf(reply);
    const bundle = reply.value;
    const policies = readPolicies(bundle);
    const kept = await keepIfProved(this.#database, bundle, policies !== null).catch(() => null);
    if (kept === null) return INTERNAL;
    const { fault, seen } = kept;
    this.state.update((state) => ({ ...state, seenLog: seen, policyFault: fault, ended: false }));
    if (fault !== null) return { code: 'policies-unproved' };
    this.state.update((state) => ({ ...state, bundle, policies }));
    return null;
  }

  async chooseVenue(venueId: string): Promise<void> {
    await writeSetting(this.#database, 'venueId', venueId);
    this.state.update((state) => ({ ...state, venueId }));
  }
}

export async function openSession(database: GateDatabase, client: ApiClient): Promise<Session> {
  const [staff, bundle, seenLog, policyFault, venueId] = await Promise.all([
    readSetting(database, 'staff'),
    readSetting(database, 'bundle'),
    readSetting(database, 'seenLog'),
    readSetting(database, 'policyFault'),
    readSetting(database, 'venueId'),
  ]);
  return new StoredSession(database, client, {
    staff: staff ?? null,
    bundle: bundle ?? null,
    // a bundle that an older app kept was never proved
    policies: seenLog ? readPolicies(bundle) : null,
    seenLog: seenLog ?? null,
    policyFault: policyFault ?? null,
    venueId: venueId ?? null,
    ended: false,
  });
}
