import type { ApiClient } from '@healthcode/contracts/client';
import { expect, it } from 'vitest';
import type { HeardColour } from '../storage/device-store.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { createColourService } from './colour-service.ts';

const offline = (async () => ({ ok: false, offline: true })) as unknown as ApiClient;

it('shows a colour that an earlier version of the app kept, with nothing set aside and nothing earlier', async () => {
  const view = { personId: 'p', colour: 'red', since: 1, asOf: 2, nextChangeAt: null, holds: [] };
  const store = createMemoryStore();
  await store.remember('colour', { view, heardAt: 2 } as unknown as HeardColour);
  const { heard } = await createColourService(offline, store, () => {});
  expect(heard.get()).toEqual({
    view: { ...view, declarationLapsesAt: null, setAside: [], earlier: [] },
    heardAt: 2,
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
  expect(heard.get()?.view.setAside).toEqual([aside]);
});
