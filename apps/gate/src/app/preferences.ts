import type { CityReply } from '@healthcode/contracts/client';
import type { SignalPlayer } from '../signals/player.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import { createStore, type Store } from './store.ts';

export interface PreferenceState {
  readonly muted: boolean;
  /** The decision's word is said after its sound. */
  readonly spoken: boolean;
  /** The admit screen waits for a tap instead of returning to the camera by itself. */
  readonly staysOnDecision: boolean;
  readonly cameraId: string | undefined;
  /** The zoom last chosen for each camera of this device. */
  readonly zooms: Readonly<Record<string, number>>;
  /** From the city's reply; null until it was heard once. */
  readonly city: Pick<CityReply, 'mode' | 'hotline' | 'name'> | null;
}

export interface Preferences {
  readonly state: Store<PreferenceState>;
  setMuted(muted: boolean): Promise<void>;
  setSpoken(spoken: boolean): Promise<void>;
  setStaysOnDecision(stays: boolean): Promise<void>;
  setCamera(cameraId: string): Promise<void>;
  setZoom(cameraId: string, zoom: number): Promise<void>;
  setCity(city: CityReply): Promise<void>;
}

export async function openPreferences(database: GateDatabase, player: SignalPlayer): Promise<Preferences> {
  const [muted = false, spoken = false, staysOnDecision = false, cameraId, zooms = {}, city = null] =
    await Promise.all([
      readSetting(database, 'muted'),
      readSetting(database, 'spoken'),
      readSetting(database, 'staysOnDecision'),
      readSetting(database, 'cameraId'),
      readSetting(database, 'zooms'),
      readSetting(database, 'city'),
    ]);
  const state = createStore<PreferenceState>({ muted, spoken, staysOnDecision, cameraId, zooms, city });
  player.setMuted(muted);
  return {
    state,
    async setMuted(next) {
      player.setMuted(next);
      state.update((value) => ({ ...value, muted: next }));
      await writeSetting(database, 'muted', next);
    },
    async setSpoken(next) {
      state.update((value) => ({ ...value, spoken: next }));
      await writeSetting(database, 'spoken', next);
    },
    async setStaysOnDecision(next) {
      state.update((value) => ({ ...value, staysOnDecision: next }));
      await writeSetting(database, 'staysOnDecision', next);
    },
    async setCamera(next) {
      state.update((value) => ({ ...value, cameraId: next }));
      await writeSetting(database, 'cameraId', next);
    },
    async setZoom(cameraId, zoom) {
      const next = { ...state.get().zooms, [cameraId]: zoom };
      state.update((value) => ({ ...value, zooms: next }));
      await writeSetting(database, 'zooms', next);
    },
    async setCity({ mode, hotline, name }) {
      const next = { mode, hotline, name };
      state.update((value) => ({ ...value, city: next }));
      await writeSetting(database, 'city', next);
    },
  };
}
