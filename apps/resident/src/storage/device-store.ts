import type { CityReply, ColourView, Me } from '@healthcode/contracts/client';
import type { ClockReading } from '../clock/city-clock.ts';
import type { DeclarationDraft } from '../declarations/draft.ts';
import type { AskedAt } from '../shell/due.ts';

/** One day's pass with the key it was issued for. The private key cannot be read out, only used. */
export interface HeldPass {
  readonly day: number;
  readonly personId: string;
  readonly privateKey: CryptoKey;
  readonly pass: Uint8Array;
}

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
  colour: HeardColour;
  draft: DeclarationDraft;
  /** Display time left until new days are fetched. */
  topUpLeftMs: number;
  /** Signed out here while the server could not be told. */
  signOutPending: true;
}
export type RememberedKey = keyof Remembered;

/** What does not belong to a person and outlives signing out. */
export const DEVICE_KEYS: readonly RememberedKey[] = ['clock', 'city', 'askedAt', 'signOutPending'];

export interface DeviceStore {
  /** False when the browser keeps nothing: everything is gone when the page closes. */
  readonly lasting: boolean;
  recall<K extends RememberedKey>(key: K): Promise<Remembered[K] | undefined>;
  remember<K extends RememberedKey>(key: K, value: Remembered[K]): Promise<void>;
  forget(key: RememberedKey): Promise<void>;
  passes(): Promise<HeldPass[]>;
  keepPasses(passes: readonly HeldPass[]): Promise<void>;
  dropPasses(days: readonly number[]): Promise<void>;
  /** Removes everything about a person: passes, keys, colour, drafts. */
  clearPerson(): Promise<void>;
}
