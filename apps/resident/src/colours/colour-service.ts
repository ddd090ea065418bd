import type { ApiClient, ColourView } from '@healthcode/contracts/client';
import { createObservable, type Observable } from '../platform/observable.ts';
import type { DeviceStore, HeardColour } from '../storage/device-store.ts';

export type HeardColours = Readonly<Record<string, HeardColour>>;

export interface ColourService {
  /** The last colour of each person that was heard on this phone. */
  readonly heard: Observable<HeardColours>;
  /** @param personId a family member; without it the phone's own person */
  refresh(personId?: string): Promise<void>;
  adopt(view: ColourView): Promise<void>;
  /** Forgets the colours of all but these people. */
  keepOnly(personIds: readonly string[]): Promise<void>;
  /** Forgets them in memory, after the store has been cleared. */
  reset(): void;
}

/** What an earlier version of the app kept had no word about some of what is told now. */
const recalled = (kept: HeardColours = {}): HeardColours =>
  Object.fromEntries(
    Object.entries(kept).map(([person, one]) => [person, { ...one, view: { ...NOTHING_MORE, ...one.view } }]),
  );

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
  const heard = createObservable<HeardColours>(recalled(await store.recall('colours')));
  const asking = new Set<string | undefined>();

  const adopt = async (view: ColourView) => {
    heard.set({ ...heard.get(), [view.personId]: { view, heardAt: view.asOf } });
    onCityTime(view.asOf);
    await store.remember('colours', heard.get());
  };

  const refresh = async (personId?: string) => {
    if (asking.has(personId)) return;
    asking.add(personId);
    const reply = await api('colour', { query: personId === undefined ? {} : { personId } });
    if (reply.ok) await adopt(reply.value);
    asking.delete(personId);
  };

  const keepOnly = async (personIds: readonly string[]) => {
    const all = Object.entries(heard.get());
    const kept = all.filter(([person]) => personIds.includes(person));
    if (kept.length === all.length) return;
    heard.set(Object.fromEntries(kept));
    await store.remember('colours', heard.get());
  };
  return { heard, refresh, adopt, keepOnly, reset: () => heard.set({}) };
}
