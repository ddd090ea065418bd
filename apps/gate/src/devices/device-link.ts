import type { Store } from '../app/store.ts';
import type { Reading } from './reading.ts';

/** `lost`: tried again by itself. `ask-again`: the browser wants a tap before it gives the device once more. */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'ask-again';

/** A thermometer that is joined to this gate, whatever it is joined by. */
export interface Thermometer {
  readonly state: Store<LinkState>;
  /** Each message, good or not; returns what ends the listening. */
  onReading(hear: (reading: Reading) => void): () => void;
  close(): Promise<void>;
}

/** What opens a barrier, a turnstile or a door. */
export interface GateRelay {
  readonly state: Store<LinkState>;
  /** Closes again by itself after so many milliseconds. False when the relay did not take it; never throws. */
  open(forMs: number): Promise<boolean>;
  close(): Promise<void>;
}
