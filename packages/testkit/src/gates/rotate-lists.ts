import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signManifest } from '@healthcode/pass/issue';
import { layReady } from '@healthcode/server';
import type { TestGate } from '../city/test-gate.ts';
import { cityNow } from './cast.ts';
import { throughProxy } from './forge-lists.ts';
import { HOUR_MS, hear, pass, type RotateScene, services, showTo } from './rotate-passes.ts';

const honest = (_name: string, bytes: Uint8Array) => bytes;

/** Waits until the manifest that is out is signed anew, whoever takes it. */
async function untilSignedAnew(scene: RotateScene): Promise<void> {
  const { config, policy } = services(scene);
  const file = join(config.statusDir, 'v1', policy.iss, 'manifest');
  const before = readFileSync(file);
  scene.city.advanceClock(31_000);
  for (const until = Date.now() + 20_000; readFileSync(file).equals(before); ) {
    if (Date.now() > until) throw new Error('no manifest was signed');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The next key for lists: gates that were told of it go on, others must hear of it first. */
export async function rotateListKey(scene: RotateScene): Promise<void> {
  const { trials, holder, online, away } = scene;
  const { config } = services(scene);
  await hear(scene, away);
  layReady(config.keyDir, 'list', { afterMs: HOUR_MS, revoke: false });
  await pass(scene, 0);
  await hear(scene, online);
  await pass(scene, HOUR_MS);
  await untilSignedAnew(scene);
  const sync = (gate: TestGate) => () => throughProxy(gate, honest);
  await trials.try('a manifest by the new key for lists, at a gate told of it', 'taken', sync(online));
  await trials.try('the same, at a gate that was not told', 'unknown-key', sync(away));
  await showTo(scene, away, holder, ['what that gate has goes on until its limit', 'green']);
  await hear(scene, away);
  await trials.try('that gate, once it was online: the manifest', 'taken', sync(away));
}

/** The key for lists is in foreign hands. */
export async function revokeListKey(scene: RotateScene): Promise<void> {
  const { trials, online, city } = scene;
  const { config, keys } = services(scene);
  const stolen = keys.list;
  const forge = () => {
    const { sequence, lists, iss } = online.manifest!;
    return signManifest({ iss, lists, sequence: sequence + 1_000, issuedAt: cityNow(city) }, stolen);
  };
  layReady(config.keyDir, 'list', { afterMs: 0, revoke: true });
  await pass(scene, 0);
  await untilSignedAnew(scene);
  await hear(scene, online);
  await trials.try('a manifest by the thief of the revoked key for lists', 'unknown-key', () =>
    throughProxy(online, (name, bytes) => (name === 'manifest' ? forge() : bytes)),
  );
  await trials.try('the city’s own after that', 'taken', () => throughProxy(online, honest));
}
