import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layReady } from '@healthcode/server';
import type { TestCity } from '../city/start-test-city.ts';
import { cityNow, gateOf, staffOf, syncToday } from './cast.ts';
import { HOUR_MS, pass, type RotateScene, services, showTo } from './rotate-passes.ts';

const FORMER = 'former-keys.json';

const trusted = (scene: RotateScene): string =>
  [
    ...new Set(
      services(scene)
        .keys.signing.trusted('pass', cityNow(scene.city))
        .map(({ kid }) => kid),
    ),
  ]
    .sort()
    .join();

/** As if a minute had passed since the last code. */
export async function forgetCodes({ service }: TestCity): Promise<void> {
  await service.services.db`update one_time_code set sent_at = 0`;
}

/** The first of the steps by which a key takes over, and nothing more: the one before is put down as former. */
function beginToTakeOver(scene: RotateScene): void {
  const { keys, config } = services(scene);
  const file = join(config.keyDir, FORMER);
  const { kid, publicKey } = keys.pass;
  const former = { use: 'pass', kid, publicKey: Buffer.from(publicKey).toString('hex'), event: 'retired' };
  const others = JSON.parse(readFileSync(file, 'utf8')) as object[];
  writeFileSync(file, JSON.stringify([...others, { ...former, at: cityNow(scene.city) }]));
}

/**
 * The service ends and starts while a key lies ready, and once more in the middle of the taking over. The last of a
 * story, for everybody has to sign in anew at other ports.
 */
export async function restartInBetween(scene: RotateScene): Promise<void> {
  const { trials, city, holder, ofRevoked } = scene;
  const next = layReady(services(scene).config.keyDir, 'pass', { afterMs: 2 * HOUR_MS, revoke: false });
  await pass(scene, 0);
  const before = trusted(scene);
  await city.restart();
  await trials.try('a restart while a key lies ready: the keys to trust', 'as ordered', async () => ({
    answer: trusted(scene) === before ? 'as ordered' : 'others',
  }));
  city.advanceClock(2 * HOUR_MS);
  beginToTakeOver(scene);
  await city.restart();
  await pass(scene, 0);
  await trials.try(
    'a restart in the middle of the taking over: the new key signs',
    'as ordered',
    async () => ({
      answer: services(scene).keys.pass.kid === next ? 'as ordered' : 'does not sign',
    }),
  );
  await trials.try(
    'a restart in the middle of the taking over: the keys to trust',
    'as ordered',
    async () => ({
      answer: trusted(scene) === before ? 'as ordered' : 'others',
    }),
  );
  await forgetCodes(city);
  const gate = await gateOf(await staffOf(city));
  await syncToday(city, gate);
  await showTo(scene, gate, holder, ['after all restarts, a pass by the first key, retired', 'green']);
  for (const revoked of ofRevoked) {
    await showTo(scene, gate, revoked, ['after all restarts, a pass by the revoked key', 'unknown-issuer']);
  }
}
