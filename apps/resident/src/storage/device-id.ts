import type { DeviceStore } from './device-store.ts';

/** What this phone or browser calls itself: made at random when it is first needed, kept over signing out. */
export async function deviceIdOf(store: DeviceStore): Promise<string> {
  const known = await store.recall('deviceId');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await store.remember('deviceId', made);
  return made;
}
