import type { ApiClient, ColourView } from '@healthcode/contracts/client';
import { createObservable, type Observable } from '../platform/observable.ts';
import type { DeviceStore, HeardColour } from '../storage/device-store.ts';

export interface ColourService {
  /** The last colour heard on this phone; null until the first. */
  readonly heard: Observable<HeardColour | null>;
  readonly refreshing: Observable<boolean>;
  refresh(): Promise<void>;
  adopt(view: ColourView): Promise<void>;
  /** Forgets it in memory, after the store has been cleared. */
  reset(): void;
}

/** What an earlier version of the app kept had no word about some of what is told now. */
function recalled(kept: HeardColour | undefined): HeardColour | null {
  return kept === undefined ? null : { ...kept, view: { ...NOTHING_MORE, ...kept.view } };
}

const NOTHING_MORE: Pick<ColourView, 'declarationLapsesAt' | 'setAside' | 'earlier'> = {
  declarationLapsesAt: null,
  setAside: [],
  earlier: [],
};

export async function createColourService(
  api: ApiClient,
  store: DeviceStore,
  /** The city's time, as each reply tells it. */
  onCityTime: (cityMs: number) => void,
): Promise<ColourService> {
  const heard = createObservable<HeardColour | null>(recalled(await store.recall('colour')));
  const refreshing = createObservable(false);

  const adopt = async (view: ColourView) => {
    const next = { view, heardAt: view.asOf };
    heard.set(next);
    onCityTime(view.asOf);
    await store.remember('colour', next);
  };

  const refresh = async () => {
    if (refreshing.get()) return;
    refreshing.set(true);
    const reply = await api('colour');
    if (reply.ok) await adopt(reply.value);
    refreshing.set(false);
  };

  return { heard, refreshing, refresh, adopt, reset: () => heard.set(null) };
}
