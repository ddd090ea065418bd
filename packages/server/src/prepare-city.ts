import { listPeopleWithEvidence, readSetting, writeSetting } from '@healthcode/store';
import type { CityCore } from './city-core.ts';
import { recomputePeople } from './modules/colours/recompute.ts';
import { recordPolicy } from './policy/record-policy.ts';

const SETTING = 'coloured-by';
const BATCH = 1_000;

/**
 * Puts the policy on record and, where its rules are not those that the colours were worked out by, works them out
 * afresh. A run that was cut off begins again at the next start; recomputing twice changes nothing.
 */
export async function prepareCity(core: CityCore): Promise<void> {
  await recordPolicy(core);
  const { id, version } = core.policy.ruleSet;
  const before = await readSetting<{ id: string; version: number }>(core.db, SETTING);
  if (before?.id === id && before.version === version) return;
  await recomputeEverybody(core);
  await writeSetting(core.db, SETTING, { id, version });
}

async function recomputeEverybody(core: CityCore): Promise<void> {
  for (let after = ''; ; ) {
    const people = await listPeopleWithEvidence(core.db, after, BATCH);
    await core.db.begin((tx) => recomputePeople(core, tx, people));
    if (people.length < BATCH) return;
    after = people.at(-1)!;
  }
}
