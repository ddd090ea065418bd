import type { CityReply, ColourView, Me } from '@healthcode/contracts/client';
import type { AppealDraft } from '../appeals/appeal-draft.ts';
import type { KnownAppeals } from '../appeals/known-appeals.ts';
import type { ClockReading } from '../clock/city-clock.ts';
import type { DeclarationDraft } from '../declarations/draft.ts';
import type { Observable } from '../platform/observable.ts';
import type { AskedAt } from '../shell/due.ts';

/** One day's pass with the key it was issued for. The private key cannot be read out, only used. */
export interface HeldPass {
  readonly day: number;
  readonly personId: string;
  readonly privateKey: CryptoKey;
  readonly pass: Uint8Array;
  /** City time of the issuing reply; absent of those that an earlier version of the app kept. */
  readonly issuedAt?: number;
}

/** One person's pass of one day: what a phone holds at most once. */
export type PassKey = Pick<HeldPass, 'personId' | 'day'>;

/** What the phone knew last, with the city time at which that was so. */
export interface HeardColour {
  readonly view: ColourView;
  readonly heardAt: number;
}

/** Small single values on this device. Names and numbers appear in them only masked. */
export interface Remembered {
  clock: ClockReading;
  city: CityReply;
  askedAt: AskedAt;
  deviceId: string;
  me: Me;
  /** By person: one's own colour, and those of the family members whose codes this phone shows. */
  colours: Readonly<Record<string, HeardColour>>;
  /** Whose code was shown last. */
  shown: string;
  draft: DeclarationDraft;
  /** Declarations for family members, by person. */
  familyDrafts: Readonly<Record<string, DeclarationDraft>>;
  appealDraft: AppealDraft;
  appeals: KnownAppeals;
  /** Display time left until new days are fetched. */
  topUpLeftMs: number;
  /** Signed out here while the server could not be told. */
  signOutPending: true;
}
export type RememberedKey = keyof Remembered;

/** What does not belong to a person and outlives signing out. */
export const DEVICE_KEYS: readonly RememberedKey[] = [
  'clock',
  'city',
  'askedAt',
  'deviceId',
  'signOutPending',
];

/**
 * What this browser keeps when the page closes: everything; not what it had no space for; nothing, for it refuses, as
 * some private windows do.
 */
export type Keeping = 'lasting' | 'full' | 'nothing';

export interface KeptOnDisk {
  recall<K extends RememberedKey>(key: K): Promise<Remembered[K] | undefined>;
  remember<K extends RememberedKey>(key: K, value: Remembered[K]): Promise<void>;
  forget(key: RememberedKey): Promise<void>;
  passes(): Promise<HeldPass[]>;
  keepPasses(passes: readonly HeldPass[]): Promise<void>;
  dropPasses(passes: readonly PassKey[]): Promise<void>;
  /** Removes everything about a person: passes, keys, colour, drafts. */
  clearPerson(): Promise<void>;
}

export interface DeviceStore extends KeptOnDisk {
  readonly keeping: Observable<Keeping>;
}
