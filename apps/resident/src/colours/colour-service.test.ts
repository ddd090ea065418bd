import type { ApiClient } from '@healthcode/contracts/client';
import { expect, it } from 'vitest';
import type { HeardColour } from '../storage/device-store.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { createColourService } from './colour-service.ts';

const offline = (async () => ({ ok: false, offline: true })) as unknown as ApiClient;

it('shows a colour that an earlier version of the app kept, with nothing set aside and nothing earlier', async () => {
  const view = { personId: 'p', colour: 'red', since: 1, asOf: 2, nextChangeAt: null, holds: [] };
  const store = createMemoryStore();
  await store.remember('colours', { p: { view, heardAt: 2 } as unknown as HeardColour });
  const { heard } = await createColourService(offline, store, () => {});
  expect(heard.get()).toEqual({
    p: { view: { ...view, declarationLapsesAt: null, setAside: [], earlier: [] }, heardAt: 2 },
  });
});

it('keeps what was set aside for the next time without a network', async () => {
  const store = createMemoryStore();
  const text = { zh: '一', en: 'one' };
  const aside = { reportedBy: text, ground: text, since: 1, until: 9, proof: null };
  const view = {
    personId: 'p',
    colour: 'green',
    since: 1,
    asOf: 2,
    nextChangeAt: 9,
    holds: [],
    earlier: [],
  } as const;
  const online = (async () => ({ ok: true, value: { ...view, setAside: [aside] } })) as unknown as ApiClient;
  await (await createColourService(online, store, () => {})).refresh();
  const { heard } = await createColourService(offline, store, () => {});
  expect(heard.get()['p']?.view.setAside).toEqual([aside]);
});

it('keeps each person’s colour by itself, and forgets those whom this phone shows no longer', async () => {
  const store = createMemoryStore();
  const views = { me: 'green', child: 'orange' } as const;
  const server = (async (_: string, { query }: { query: { personId?: 'child' } }) => {
    const personId = query.personId ?? 'me';
    return { ok: true, value: { personId, colour: views[personId], asOf: 2 } };
  }) as unknown as ApiClient;
  const colour = await createColourService(server, store, () => {});
  await Promise.all([colour.refresh(), colour.refresh('child')]);
  const coloursOf = () => Object.entries(colour.heard.get()).map(([who, { view }]) => [who, view.colour]);
  expect(new Map(coloursOf() as [string, string][])).toEqual(new Map(Object.entries(views)));
  await colour.keepOnly(['me', 'nobody']);
  expect(coloursOf()).toEqual([['me', 'green']]);
  expect(Object.keys((await store.recall('colours')) ?? {})).toEqual(['me']);
});
