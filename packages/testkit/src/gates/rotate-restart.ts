import { layReady } from '@healthcode/server';
import type { TestCity } from '../city/start-test-city.ts';
import { cityNow, dayAt, gateOf, staffOf, syncToday } from './cast.ts';
import { HOUR_MS, pass, type RotateScene, services } from './rotate-passes.ts';

const trusted = (scene: RotateScene): string =>
  services(scene)
    .keys.signing.trusted('pass', cityNow(scene.city))
    .map(({ kid }) => kid)
    .sort()
    .join();

/** As if a minute had passed since the last code. */
export async function forgetCodes({ service }: TestCity): Promise<void> {
  await service.services.db`update one_time_code set sent_at = 0`;
}

/**
 * The service ends and starts while a key lies ready: the order, the keys and those before them stay. The last of a
 * story, for everybody has to sign in anew at other ports.
 */
export async function restartInBetween(scene: RotateScene): Promise<void> {
  const { trials, city, holder } = scene;
  const next = layReady(services(scene).config.keyDir, 'pass', { afterMs: 2 * HOUR_MS, revoke: false });
  await pass(scene, 0);
  const before = trusted(scene);
  await city.restart();
  await trials.try('the keys to trust, after a restart', 'as ordered', async () => ({
    answer: trusted(scene) === before ? 'as ordered' : 'others',
  }));
  await pass(scene, 2 * HOUR_MS);
  await trials.try('the key that lay ready signs in its time, after a restart', 'as ordered', async () => ({
    answer: services(scene).keys.pass.kid === next ? 'as ordered' : 'does not sign',
  }));
  await forgetCodes(city);
  const gate = await gateOf(await staffOf(city));
  await syncToday(city, gate);
  const now = cityNow(city);
  const text = await holder.show(dayAt(city, now), now);
  await trials.try('a pass from before all rotations, after a restart', 'unknown-issuer', () =>
    gate.verify(text, now),
  );
}
