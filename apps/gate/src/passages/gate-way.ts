import type { Direction, GateWay } from '@healthcode/domain';
import { createStore, type Store } from '../app/store.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';

export interface GateWayState {
  readonly way: GateWay;
  /** At a gate for both ways: the one people go now. */
  readonly side: Direction;
}

export interface GateWayKeeper {
  readonly state: Store<GateWayState>;
  setWay(way: GateWay): Promise<void>;
  setSide(side: Direction): Promise<void>;
  /** Of whoever is checked now; null where the ways are not told apart. */
  direction(): Direction | null;
}

export function directionOf({ way, side }: GateWayState): Direction | null {
  if (way === 'any') return null;
  return way === 'both' ? side : way;
}

export async function openGateWay(database: GateDatabase): Promise<GateWayKeeper> {
  const [way = 'any', side = 'in'] = await Promise.all([
    readSetting(database, 'gateWay'),
    readSetting(database, 'gateSide'),
  ]);
  const state = createStore<GateWayState>({ way, side });
  return {
    state,
    async setWay(next) {
      state.update((value) => ({ ...value, way: next }));
      await writeSetting(database, 'gateWay', next);
    },
    async setSide(next) {
      state.update((value) => ({ ...value, side: next }));
      await writeSetting(database, 'gateSide', next);
    },
    direction: () => directionOf(state.get()),
  };
}
