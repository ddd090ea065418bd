import type { Page } from 'playwright-core';

/**
 * The slow phone of Lighthouse's mobile profile: a processor four times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms
 * for every round trip.
 */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;

/** From now on this page runs on a slow phone. What its service worker asks of the network is not slowed. */
export async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', NETWORK);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** As if the app had never been opened here, but for what it keeps of its person: passes, keys, session. */
export async function forgetCaches(page: Page, origin: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'service_workers,cache_storage',
  });
  await devTools.send('Network.clearBrowserCache');
  await devTools.detach();
}
