import { createStore, type Store } from '../app/store.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';

/** Beside the screen, behind it, or the one that was chosen under "More". */
export type KioskCamera = 'front' | 'back' | 'chosen';

export interface KioskState {
  /** Nobody stands at this gate: people hold their codes to the camera themselves. */
  readonly on: boolean;
  readonly camera: KioskCamera;
}

export interface KioskMode {
  readonly state: Store<KioskState>;
  begin(camera: KioskCamera): Promise<void>;
  end(): Promise<void>;
}

export async function openKioskMode(database: GateDatabase): Promise<KioskMode> {
  const kept = await readSetting(database, 'kiosk');
  const state = createStore<KioskState>(kept ?? { on: false, camera: 'front' });
  const keep = async (next: KioskState) => {
    // Kept first: after a power cut in between the gate must not come back with staff's screens open to the public.
    await writeSetting(database, 'kiosk', next);
    state.set(next);
  };
  return {
    state,
    begin: (camera) => keep({ on: true, camera }),
    end: () => keep({ ...state.get(), on: false }),
  };
}
