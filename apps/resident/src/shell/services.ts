import type { CityReply, Language } from '@healthcode/contracts/client';
import { dayNumberAt } from '@healthcode/domain';
import { type ClockService, createClockService } from '../clock/clock-service.ts';
import { type ColourService, createColourService } from '../colours/colour-service.ts';
import { createNoticeService, type NoticeService } from '../notices/notice-service.ts';
import { type Person, peopleOf, withCode } from '../passes/shown.ts';
import { createWallet, type Wallet } from '../passes/wallet.ts';
import { createWatchedApi, type WatchedApi } from '../platform/api.ts';
import { createObservable, type Observable } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { createSessionService, type SessionService } from '../session/session-service.ts';
import type { DeviceStore } from '../storage/device-store.ts';

/** Everything with a life of its own, made once at the start and handed to the components. */
export interface Services {
  readonly api: WatchedApi;
  readonly store: DeviceStore;
  readonly clock: ClockService;
  readonly city: Observable<CityReply | null>;
  readonly session: SessionService;
  readonly colour: ColourService;
  readonly wallet: Wallet;
  /** Whose code was shown last, as a person's id; null: never a choice. */
  readonly shown: Observable<string | null>;
  /** Those who have a code that this phone shows, its own person first. */
  people(): readonly Person[];
  readonly notices: NoticeService;
  /** Civil day of an instant of the city's time, in the region's zone. */
  dayOf(instantMs: number): number;
}

/** The city’s name, hotline, districts and consent text; the last ones heard stay when it cannot be reached. */
export async function loadCity(services: Pick<Services, 'api' | 'store' | 'city'>): Promise<void> {
  const { api, store, city } = services;
  const reply = await api.call('city');
  if (!reply.ok) return;
  city.set(reply.value);
  await store.remember('city', reply.value);
  await store.remember('askedAt', { ...(await store.recall('askedAt')), city: Date.now() });
}

export async function createServices(store: DeviceStore, language: () => Language): Promise<Services> {
  const api = createWatchedApi(language);
  const city = createObservable<CityReply | null>((await store.recall('city')) ?? null);
  const clock = await createClockService(api.call, store);
  const dayOf = (instantMs: number) => dayNumberAt(instantMs, city.get()?.utcOffsetMinutes);
  const colour = await createColourService(api.call, store, clock.hear);
  const shown = createObservable<string | null>((await store.recall('shown')) ?? null);
  const everybody = () => peopleOf(personOf(session.state.get()));
  const people = () => withCode(everybody());
  const wallet = await createWallet({
    api: api.call,
    store,
    people,
    today: () => dayOf(clock.now()),
    clockConfirmed: () => clock.state.get().confirmed,
    measureClock: clock.measure,
    onEnrolled: (reply) => colour.adopt(reply.colour),
  });
  const notices = createNoticeService(api.call);
  const session = await createSessionService(api.call, store, () => {
    colour.reset();
    wallet.reset();
    shown.set(null);
    notices.reset();
  });
  const forgetOthers = () => {
    const personIds = everybody().map(({ personId }) => personId);
    if (personIds.length === 0) return;
    void wallet.keepOnly(personIds);
    void colour.keepOnly(personIds);
  };
  session.state.subscribe(forgetOthers);
  forgetOthers();
  api.onSignedOut = session.expire;
  api.onCareEnded = () => void session.refresh();
  api.onStepMissing = () => void session.refresh();
  return { api, store, clock, city, session, colour, wallet, shown, people, notices, dayOf };
}
