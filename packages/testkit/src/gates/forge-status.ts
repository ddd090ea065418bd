import { STEP_MS } from '@healthcode/pass';
import type { SigningKey } from '@healthcode/pass/issue';
import { type CityUser, HEALTHY } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { TestGate } from '../city/test-gate.ts';
import { type Holder, type Moments, syncUntil } from './cast.ts';
import { forgeEnvelopes } from './forge-envelopes.ts';
import { flipManifest, forgeFiles, forgeManifests, throughProxy } from './forge-lists.ts';
import type { Trials } from './trials.ts';

const LIST_LIMIT_MS = 4 * 3_600_000;
const FEVER = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'] } as const;

/** Where the forger tries. */
export interface ForgeScene {
  readonly city: TestCity;
  readonly trials: Trials;
  readonly gate: TestGate;
  readonly holder: Holder;
  readonly other: Holder;
  readonly paper: string;
  readonly day: number;
  readonly moments: Moments;
  readonly stranger: SigningKey;
}

/** Lists and manifests from a proxy that means ill, while somebody falls ill. */
export async function forgeStatus(scene: ForgeScene, staff: CityUser, every: number): Promise<void> {
  const { city, trials, gate, holder, day, moments, stranger } = scene;
  const manifests: Uint8Array[] = [];
  const files: Uint8Array[] = [];
  gate.proxy = (name, bytes) => {
    if (name === 'manifest') manifests.push(bytes);
    return bytes;
  };
  const behind = new TestGate(staff);
  await behind.enrol();
  behind.proxy = (name, bytes) => {
    if (name !== 'manifest') files.push(bytes);
    return bytes;
  };
  await behind.sync();
  await gate.sync();
  const sequence = gate.manifest!.lists[0]!.sequence;
  await holder.user.declare({ ...FEVER, sinceDay: day });
  await syncUntil(gate, ({ lists }) => lists[0]!.sequence > sequence);
  const { pass, list } = city.service.services.keys;
  const keys = { pass, list, stranger };
  const older = manifests[0]!;
  const material = { trials, gate, newest: manifests.at(-1)!, older, keys };
  await forgeManifests(material);
  await flipManifest(material, every);
  const fresh = new TestGate(staff);
  await fresh.enrol();
  await forgeEnvelopes(trials, staff, fresh, every);
  await forgeFiles(trials, fresh, behind, files[0]!);
  await serveOldLists(scene, older, moments);
}

/** A proxy goes on serving what was good in the morning. */
async function serveOldLists({ trials, gate, holder, day }: ForgeScene, older: Uint8Array, moments: Moments) {
  const now = moments.next();
  const before = await holder.show(day, now);
  await trials.try('somebody who fell ill, at a gate with the new list', 'orange', () =>
    gate.verify(before, now),
  );
  await trials.try('an old manifest served to that gate', 'lower-sequence', () =>
    throughProxy(gate, (name, bytes) => (name === 'manifest' ? older : bytes)),
  );
  const kept = await holder.show(day, now + STEP_MS);
  await trials.try('the same person after that', 'orange', () => gate.verify(kept, now + STEP_MS));
  const { issuedAt } = gate.manifest!;
  for (const [what, past, allowed] of [
    ['what is kept from the gate, at the limit of four hours', 0, 'orange'],
    ['what is kept from the gate, a millisecond after it', 1, 'cannot-check'],
  ] as const) {
    const at = issuedAt + LIST_LIMIT_MS + past;
    const text = await holder.show(day, at + past * STEP_MS);
    await trials.try(what, allowed, () => gate.verify(text, at));
  }
}
